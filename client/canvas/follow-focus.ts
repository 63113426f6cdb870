/** Where the keyboard stands when the picture changes under it. Pure. */
import type { Picture, PictureNode } from "../graph/picture.ts";
import { isGroupOfLand } from "./scene-model.ts";

export interface FocusPlace {
  readonly id: string | null;
  /** What stood there and is gone, as long as nothing has taken its place: members of a group may come later. */
  readonly gone: PictureNode | null;
}

export interface FollowedView {
  readonly picture: Picture;
  readonly selection: readonly string[];
}

/** What was just chosen, wherever that was; else what took the place of a node that is gone; else the same. */
export function followFocus(now: FocusPlace, before: FollowedView, next: FollowedView): FocusPlace {
  const [chosen] = next.selection;
  if (chosen !== undefined && chosen !== before.selection[0]) return { id: chosen, gone: null };
  const { id } = now;
  if (id === null || next.picture === before.picture) return now;
  if (next.picture.nodes.some((node) => node.id === id)) return { id, gone: null };
  const gone = now.gone ?? before.picture.nodes.find((node) => node.id === id) ?? null;
  const successor = gone && findSuccessor(gone, next.picture);
  return successor ? { id: successor.id, gone: null } : { id, gone };
}

/** The first member of a group that was opened; for a member the group it went into, or its neighbour on the land. */
function findSuccessor(gone: PictureNode, { nodes }: Picture): PictureNode | undefined {
  const isMember = ({ landId, groupCount }: PictureNode) =>
    groupCount === null &&
    landId !== null &&
    (landId === gone.landId || (gone.groupCount !== null && isGroupOfLand(gone.id, landId)));
  const group = nodes.find(
    ({ id, groupCount }) =>
      groupCount !== null &&
      gone.groupCount === null &&
      gone.landId !== null &&
      isGroupOfLand(id, gone.landId),
  );
  return group ?? nodes.find(isMember);
}
