/**
 * The Explore view as search parameters and back. Short, readable, defaults left out. A bad value is dropped and the
 * rest of the view opens, so that an old or damaged link never leads nowhere.
 */
import { drawnKinds, groupings, pathThroughs } from "#contract/words.ts";
import { type ExploreView, linkLooks, overviewView, type ShownWays, viewTabs } from "./explore-view.ts";

/** Search parameters as the router hands them over: plain texts. */
export type AddressParameters = Readonly<Record<string, string | undefined>>;

const idShape = /^[A-Za-z0-9]+(-{1,2}[A-Za-z0-9]+)*$/;
const groupShape = /^(region|sector|cluster|family|kind):[A-Za-z0-9-]+(\/[a-z-]+)?$/;
const mostIds = 300;

export function readView(parameters: AddressParameters): ExploreView {
  const nodes = readIds(parameters.nodes);
  return {
    by: readBy(parameters.by, nodes.length > 0),
    open: readList(parameters.open).filter((id) => groupShape.test(id)),
    nodes,
    without: readThings(parameters.without),
    selected: readThings(parameters.sel),
    pinned: readThings(parameters.pin),
    kindsOff: readSome(parameters.off, drawnKinds),
    linksOff: readSome(parameters.lines, linkLooks),
    regions: readIds(parameters.regions),
    illustrative: parameters.illustrative === "true",
    tab: readOne(parameters.view, viewTabs) ?? overviewView.tab,
    ways: readWays(parameters),
    places: parameters.at !== undefined && /^[\w-]*$/.test(parameters.at) ? parameters.at : "",
  };
}

export function writeView(view: ExploreView): Record<string, string | undefined> {
  return {
    by: writeBy(view),
    open: writeList(view.open),
    nodes: writeList(view.nodes),
    without: writeList(view.without),
    sel: writeList(view.selected),
    pin: writeList(view.pinned),
    off: writeList(view.kindsOff),
    lines: writeList(view.linksOff),
    regions: writeList(view.regions),
    illustrative: view.illustrative ? "true" : undefined,
    view: view.tab === overviewView.tab ? undefined : view.tab,
    ways: view.ways ? `${view.ways.from},${view.ways.to}` : undefined,
    through: view.ways ? writeList(view.ways.through) : undefined,
    way: view.ways?.lit === null || view.ways === null ? undefined : String(view.ways.lit + 1),
    at: view.places === "" ? undefined : view.places,
  };
}

function readBy(text: string | undefined, hasNodes: boolean): ExploreView["by"] {
  const meant = readOne(text, groupings) ?? null;
  return meant === null && text !== "none" && !hasNodes ? overviewView.by : meant;
}

/** Grouping by region is what an address without nodes means; no grouping is what one with nodes means. */
function writeBy(view: ExploreView): string | undefined {
  if (view.nodes.length === 0) return view.by === overviewView.by ? undefined : (view.by ?? "none");
  return view.by ?? undefined;
}

function readWays(parameters: AddressParameters): ShownWays | null {
  const [from, to, ...rest] = readIds(parameters.ways);
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const lit = Number(parameters.way) - 1;
  return {
    from,
    to,
    through: readSome(parameters.through, pathThroughs),
    lit: Number.isInteger(lit) && lit >= 0 && lit < 10 ? lit : null,
  };
}

const readList = (text: string | undefined): string[] =>
  [...new Set((text ?? "").split(",").map((part) => part.trim()))].filter(Boolean).slice(0, mostIds);

const readIds = (text: string | undefined) => readList(text).filter((id) => idShape.test(id));

const readThings = (text: string | undefined) =>
  readList(text).filter((id) => idShape.test(id) || groupShape.test(id));

const readSome = <Word extends string>(text: string | undefined, words: readonly Word[]): Word[] =>
  words.filter((word) => readList(text).includes(word));

const readOne = <Word extends string>(text: string | undefined, words: readonly Word[]): Word | undefined =>
  words.find((word) => word === text);

const writeList = (list: readonly string[]) => (list.length === 0 ? undefined : list.join(","));
