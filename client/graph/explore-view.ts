/**
 * The state of the Explore screen: everything that decides what is on it, and nothing that can be derived. It is kept
 * in the address (view-address.ts); every user action is a function from one view to the next.
 */
import type { DrawnKind, Grouping, PathThrough } from "#contract/words.ts";

export const viewTabs = ["map", "outline", "table"] as const;
export type ViewTab = (typeof viewTabs)[number];

/** What a line can be by its basis and date; each can be switched off in the key. */
export const linkLooks = ["stated", "ended", "illustrative"] as const;
export type SwitchableLook = (typeof linkLooks)[number];

/** The ways between two nodes that are shown, and which of them is lit in the picture. */
export interface ShownWays {
  readonly from: string;
  readonly to: string;
  readonly through: readonly PathThrough[];
  /** 0 for the first; null: none is lit. */
  readonly lit: number | null;
}

export interface ExploreView {
  /** Groups under the nodes; null: only the nodes themselves. */
  readonly by: Grouping | null;
  /** Ids of groups that are opened into their members. */
  readonly open: readonly string[];
  /** Nodes placed by the user, in the order they came. */
  readonly nodes: readonly string[];
  /** Nodes and groups taken out of the picture. */
  readonly without: readonly string[];
  /** Selected ids; the first is in the inspector. */
  readonly selected: readonly string[];
  readonly pinned: readonly string[];
  readonly kindsOff: readonly DrawnKind[];
  readonly linksOff: readonly SwitchableLook[];
  /** Lands that alone are wanted; empty: all. */
  readonly regions: readonly string[];
  readonly illustrative: boolean;
  readonly tab: ViewTab;
  readonly ways: ShownWays | null;
  /** Where things stand, once a hand or a later step has changed what the layout made of it (place-code.ts); else empty. */
  readonly places: string;
}

export const overviewView: ExploreView = {
  by: "region",
  open: [],
  nodes: [],
  without: [],
  selected: [],
  pinned: [],
  kindsOff: [],
  linksOff: [],
  regions: [],
  illustrative: false,
  tab: "map",
  ways: null,
  places: "",
};

/** How many members a group shows when it is opened; the others stand as groups by kind. */
export const membersShownFirst = 20;

const withAll = (list: readonly string[], added: readonly string[]) => [...new Set([...list, ...added])];
const withoutAny = (list: readonly string[], removed: readonly string[]) =>
  list.filter((id) => !removed.includes(id));

/** Puts nodes into the picture; hidden ones among them come back. */
export const addNodes = (view: ExploreView, ids: readonly string[]): ExploreView => ({
  ...view,
  nodes: withAll(view.nodes, ids),
  without: withoutAny(view.without, ids),
});

/** Takes nodes or groups out of the picture, with their selection and pins. */
export const hideNodes = (view: ExploreView, ids: readonly string[]): ExploreView => ({
  ...view,
  nodes: withoutAny(view.nodes, ids),
  open: withoutAny(view.open, ids),
  without: withAll(view.without, ids),
  selected: withoutAny(view.selected, ids),
  pinned: withoutAny(view.pinned, ids),
  ways: view.ways && (ids.includes(view.ways.from) || ids.includes(view.ways.to)) ? null : view.ways,
});

/** Only these nodes stay: groups go, and with them what is not asked for. */
export const keepOnly = (view: ExploreView, ids: readonly string[]): ExploreView => ({
  ...view,
  by: null,
  open: [],
  nodes: [...ids],
  without: [],
  selected: view.selected.filter((id) => ids.includes(id)),
  pinned: view.pinned.filter((id) => ids.includes(id)),
  ways: null,
});

export const openGroup = (view: ExploreView, groupId: string): ExploreView => ({
  ...view,
  open: withAll(view.open, [groupId]),
  without: withoutAny(view.without, [groupId]),
});

/** Members go back into their group; `memberIds` are those that stand on its land. */
export const closeGroup = (
  view: ExploreView,
  groupId: string,
  memberIds: readonly string[],
): ExploreView => ({
  ...view,
  open: withoutAny(view.open, [groupId]),
  nodes: withoutAny(view.nodes, memberIds),
  selected: withoutAny(view.selected, memberIds),
  pinned: withoutAny(view.pinned, memberIds),
});

/**
 * Groups by something else (or by nothing); opened groups and hand-made places belong to the grouping before. Nodes go
 * into their groups, or a full picture would be fuller with every group; what is selected or pinned of the `drawn`
 * ones, members of an opened group too, stays beside them.
 */
export const groupBy = (view: ExploreView, by: Grouping | null, drawn: ReadonlySet<string>): ExploreView => ({
  ...view,
  by,
  open: [],
  nodes: by === null ? view.nodes : withAll(view.selected, view.pinned).filter((id) => drawn.has(id)),
  without: [],
  ways: by === null ? view.ways : null,
  places: "",
});

/** One node with its surroundings, and nothing else. */
export const showAlone = (view: ExploreView, id: string, surroundings: readonly string[]): ExploreView => ({
  ...overviewView,
  by: null,
  nodes: withAll([id], surroundings),
  selected: [id],
  illustrative: view.illustrative,
  tab: view.tab,
});

/** Selects one, or with `adds` puts it into or takes it out of the selection. */
export function selectNode(view: ExploreView, id: string | null, adds: boolean): ExploreView {
  if (id === null) return { ...view, selected: [] };
  if (!adds) return { ...view, selected: [id] };
  const selected = view.selected.includes(id) ? withoutAny(view.selected, [id]) : [...view.selected, id];
  return { ...view, selected };
}

export function togglePinned(view: ExploreView, ids: readonly string[]): ExploreView {
  const allPinned = ids.every((id) => view.pinned.includes(id));
  return { ...view, pinned: allPinned ? withoutAny(view.pinned, ids) : withAll(view.pinned, ids) };
}

/** Switches one kind off or on; `alone` leaves only this one on, a second time brings all back. */
export function toggleKind(
  view: ExploreView,
  kind: DrawnKind,
  alone: boolean,
  all: readonly DrawnKind[],
): ExploreView {
  if (!alone) {
    const off = view.kindsOff.includes(kind)
      ? view.kindsOff.filter((one) => one !== kind)
      : [...view.kindsOff, kind];
    return { ...view, kindsOff: off };
  }
  const others = all.filter((one) => one !== kind);
  const isAlone = others.every((one) => view.kindsOff.includes(one)) && !view.kindsOff.includes(kind);
  return { ...view, kindsOff: isAlone ? [] : others };
}

export const toggleLook = (view: ExploreView, look: SwitchableLook): ExploreView => ({
  ...view,
  linksOff: view.linksOff.includes(look)
    ? view.linksOff.filter((one) => one !== look)
    : [...view.linksOff, look],
});

/** Whether two views show the same picture: selection and tab apart, which are no step of their own. */
export const isSameStep = (one: ExploreView, other: ExploreView): boolean => stepOf(one) === stepOf(other);

const stepOf = (view: ExploreView) => JSON.stringify({ ...view, selected: [], tab: "map" });
