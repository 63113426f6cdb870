/** What a user can do with the picture, by intent; each is one change of the view and so one step to undo. */
import type { GraphNode } from "#contract/graph.ts";
import type { Language } from "#contract/words.ts";
import { ask } from "../api/ask.ts";
import type { DrawnGroup } from "../graph/draw-groups.ts";
import {
  addNodes,
  closeGroup,
  type ExploreView,
  groupBy,
  hideNodes,
  keepOnly,
  openGroup,
  selectNode,
  showAlone,
  togglePinned,
} from "../graph/explore-view.ts";
import type { LinkRow } from "../parts/inspector/count-links-shown.ts";

export interface ActionScope {
  readonly view: ExploreView;
  readonly change: (next: (view: ExploreView) => ExploreView) => void;
  readonly language: Language;
  readonly drawnIds: ReadonlySet<string>;
  readonly groups: readonly DrawnGroup[];
  readonly nodes: readonly GraphNode[];
  readonly landOf: (id: string) => string | null;
  /** Does what needs an answer of the server, and says on the screen when none comes. */
  readonly attempt: (act: () => Promise<void>) => Promise<void>;
  /** How many nodes a first picture may hold here. */
  readonly room: number;
}

export type ExploreActions = ReturnType<typeof exploreActions>;

/** How many neighbours of one type come at once. */
export const expandCap = 25;

export function exploreActions(scope: ActionScope) {
  const { change, attempt, drawnIds } = scope;
  return {
    select: (id: string | null, adds = false) => change((now) => selectNode(now, id, adds)),
    add: (ids: readonly string[]) => change((now) => addNodes(now, ids)),
    hide: (ids: readonly string[]) => change((now) => hideNodes(now, ids)),
    keepOnly: (ids: readonly string[]) => change((now) => keepOnly(now, ids)),
    togglePinned: (ids: readonly string[]) => change((now) => togglePinned(now, ids)),
    groupBy: (by: ExploreView["by"]) => change((now) => groupBy(now, by, drawnIds)),
    open: (id: string) => attempt(() => openThing(scope, id)),
    close: (groupId: string) => closeOpened(scope, groupId),
    showAlone: (id: string) => attempt(() => showSurroundings(scope, id)),
    expand: (id: string, rows: readonly LinkRow[], cap: number) => expandRows(scope, id, rows, cap),
  };
}

const illustrativeOf = (view: ExploreView) => (view.illustrative ? "true" : "false");

/** Opens a group into its members, the rest of a group by its next members, a node into its surroundings. */
async function openThing(scope: ActionScope, id: string): Promise<void> {
  const group = scope.groups.find((one) => one.id === id);
  if (group === undefined) return showSurroundings(scope, id);
  if (group.restOf === null) return scope.change((now) => openGroup(now, id));
  const answer = await ask("listGroupMembers", {
    group: group.groupId,
    kind: group.restOf,
    limit: 200,
    illustrative: illustrativeOf(scope.view),
    language: scope.language,
  });
  const next = answer.nodes.map((node) => node.id).filter((member) => !scope.drawnIds.has(member));
  scope.change((now) => addNodes(now, next.slice(0, expandCap)));
}

function closeOpened({ nodes, landOf, change }: ActionScope, groupId: string): void {
  const landId = groupId.startsWith("region:") ? groupId.slice("region:".length) : groupId;
  const members = nodes.filter((node) => landOf(node.id) === landId).map((node) => node.id);
  change((now) => closeGroup(now, groupId, members));
}

async function showSurroundings({ view, language, change, room }: ActionScope, id: string): Promise<void> {
  const around = await ask("findSurroundings", {
    id,
    limit: room,
    illustrative: illustrativeOf(view),
    language,
  });
  const ids = around.nodes.map((node) => node.id);
  change((now) => showAlone(now, id, ids));
}

/** Brings the next neighbours of each chosen row, most linked first; answers how many came. */
async function expandRows(
  { view, language, drawnIds, change }: ActionScope,
  id: string,
  rows: readonly LinkRow[],
  cap: number,
): Promise<number> {
  const answers = await Promise.all(
    rows.map(({ type, direction }) =>
      ask("listNeighbours", {
        id,
        type,
        direction,
        limit: 200,
        illustrative: illustrativeOf(view),
        language,
      }),
    ),
  );
  const added = answers.flatMap((answer) =>
    answer.nodes
      .map((node) => node.id)
      .filter((neighbour) => !drawnIds.has(neighbour))
      .slice(0, cap),
  );
  change((now) => addNodes({ ...now, selected: [id] }, [id, ...added]));
  return new Set(added).size;
}
