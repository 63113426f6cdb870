import { type DrawnKind, drawnKinds, type NodeKind } from "#contract/words.ts";

/** Chains, sectors and the like are lists: in a field nothing stands before their name. */
export const hasShape = (kind: NodeKind | undefined): kind is DrawnKind =>
  drawnKinds.some((drawn) => drawn === kind);
