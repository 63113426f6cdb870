/**
 * What is on the screen of a value chain, as search parameters and back: short, readable, defaults left out. A bad value
 * is dropped and the rest of the view opens.
 */
import type { BestChainsInput } from "#contract/find-best-chains.ts";
import { type BorderKind, borderKinds, type ChainParties, chainParties } from "#contract/words.ts";
import { readDay } from "../parts/read-day.ts";

/** Search parameters as the router hands them over: plain texts. */
export type AddressParameters = Readonly<Record<string, string | undefined>>;

export const chainTabs = ["lanes", "table", "best"] as const;
export type ChainTab = (typeof chainTabs)[number];

export interface ChainView {
  readonly of: ChainParties;
  /** None: all of them. */
  readonly regions: readonly string[];
  readonly date: string | null;
  readonly illustrative: boolean;
  readonly isOnce: boolean;
  readonly onlyActive: boolean;
  readonly isDiverse: boolean;
  readonly cross: number;
  readonly border: BorderKind;
  readonly contains: readonly string[];
  readonly without: readonly string[];
  readonly hubs: number | null;
  /** How many best chains are listed. */
  readonly most: number;
  /** Position of the chain that is drawn. */
  readonly lit: number;
  /** Regions whose lane shows everybody. */
  readonly open: readonly string[];
  readonly tab: ChainTab;
  /** Step whose list is open, with the region that it is cut to. */
  readonly list: { readonly stage: string; readonly region: string | null } | null;
  /** Step whose gap is looked at. */
  readonly gap: string | null;
  /** Step whose existing links with the next are listed; all: those of every step. */
  readonly ties: string | null;
  readonly isInviting: boolean;
  readonly isEditing: boolean;
}

/** In place of a step. */
export const everyStep = "all";

export const listedFirst = 5;
const mostListed = 50;
const mostCrossings = 11;
const idShape = /^[A-Za-z0-9]+(-{1,2}[A-Za-z0-9]+)*$/;

export function readChainView(parameters: AddressParameters): ChainView {
  const [stage, region] = readIds(parameters.list?.replace("@", ","));
  return {
    of: readOne(parameters.of, chainParties) ?? "clusters",
    regions: readIds(parameters.regions),
    date: readDay(parameters.date),
    illustrative: parameters.illustrative === "true",
    isOnce: parameters.once !== "false",
    onlyActive: parameters.active === "true",
    isDiverse: parameters.diverse !== "false",
    cross: readNumber(parameters.cross, mostCrossings) ?? 0,
    border: readOne(parameters.border, borderKinds) ?? "country",
    contains: readIds(parameters.with).slice(0, 5),
    without: readIds(parameters.without).slice(0, 50),
    hubs: readNumber(parameters.hubs, 10_000),
    most: readNumber(parameters.k, mostListed) || listedFirst,
    lit: Math.max(0, (readNumber(parameters.chain, mostListed) ?? 1) - 1),
    open: readIds(parameters.open),
    tab: readOne(parameters.view, chainTabs) ?? "lanes",
    list: stage === undefined ? null : { stage, region: region ?? null },
    gap: readIds(parameters.gap)[0] ?? null,
    ties: readIds(parameters.ties)[0] ?? null,
    isInviting: parameters.invite === "true",
    isEditing: parameters.edit === "true",
  };
}

export function writeChainView(view: ChainView): Record<string, string | undefined> {
  return {
    of: view.of === "clusters" ? undefined : view.of,
    regions: writeList(view.regions),
    date: view.date ?? undefined,
    illustrative: writeSwitch(view.illustrative),
    once: view.isOnce ? undefined : "false",
    active: writeSwitch(view.onlyActive),
    diverse: view.isDiverse ? undefined : "false",
    cross: view.cross === 0 ? undefined : String(view.cross),
    border: view.border === "country" ? undefined : view.border,
    with: writeList(view.contains),
    without: writeList(view.without),
    hubs: view.hubs === null ? undefined : String(view.hubs),
    k: view.most === listedFirst ? undefined : String(view.most),
    chain: view.lit === 0 ? undefined : String(view.lit + 1),
    open: writeList(view.open),
    view: view.tab === "lanes" ? undefined : view.tab,
    list: view.list === null ? undefined : [view.list.stage, view.list.region].filter(Boolean).join("@"),
    gap: view.gap ?? undefined,
    ties: view.ties ?? undefined,
    invite: writeSwitch(view.isInviting),
    edit: writeSwitch(view.isEditing),
  };
}

/** What every question about the chain is asked with. */
export function scopeOf(view: ChainView) {
  return {
    of: view.of,
    ...(view.regions.length === 0 ? {} : { regions: view.regions.join(",") }),
    ...(view.date === null ? {} : { date: view.date }),
    ...(view.illustrative ? { illustrative: "true" as const } : {}),
  };
}

export function bestChainsOf(id: string, view: ChainView): BestChainsInput {
  return {
    ...{ id, k: view.most, ...scopeOf(view), cross: view.cross, border: view.border },
    ...(view.contains.length === 0 ? {} : { contains: view.contains.join(",") }),
    ...(view.without.length === 0 ? {} : { without: view.without.join(",") }),
    ...(view.onlyActive ? { active: "true" } : {}),
    ...(view.isOnce ? {} : { distinct: "false" }),
    ...(view.isDiverse ? {} : { diverse: "false" }),
    ...(view.hubs === null ? {} : { hubs: view.hubs }),
  };
}

/** Whether two views differ in more than what is looked at: only then is the change one to go back over. */
export const isSameStep = (one: ChainView, other: ChainView): boolean => stepOf(one) === stepOf(other);

const stepOf = (view: ChainView) =>
  JSON.stringify({
    ...view,
    lit: 0,
    tab: "lanes",
    list: null,
    gap: null,
    ties: null,
    isInviting: false,
    most: 0,
  });

const readList = (text: string | undefined): string[] =>
  [...new Set((text ?? "").split(",").map((part) => part.trim()))].filter(Boolean).slice(0, 60);

const readIds = (text: string | undefined) => readList(text).filter((id) => idShape.test(id));

const readOne = <Word extends string>(text: string | undefined, words: readonly Word[]): Word | undefined =>
  words.find((word) => word === text);

function readNumber(text: string | undefined, most: number): number | null {
  const number = Number(text);
  return text !== undefined && /^\d+$/.test(text) && number <= most ? number : null;
}

const writeList = (list: readonly string[]) => (list.length === 0 ? undefined : list.join(","));
const writeSwitch = (isOn: boolean) => (isOn ? "true" : undefined);
