/**
 * The state of the Matches screen and its address: what is compared, what is left out, how it is weighed, and which
 * pair is looked at. A bad value is dropped and the rest opens.
 */
import {
  type DecisionState,
  decisionStates,
  type NeedOriginWord,
  needOrigins,
  type PairCrossing,
  type PairGroup,
  type PartnerGroup,
  pairCrossings,
  pairGroups,
  partnerGroups,
} from "#contract/words.ts";
import { readDay } from "../parts/read-day.ts";

export interface PairWeights {
  readonly ground: number;
  readonly scarcity: number;
  readonly openness: number;
}

export const usualWeights: PairWeights = { ground: 0.75, scarcity: 0.375, openness: 0.375 };
export const mostWeight = 2;

/** What a phone shows of the screen at a time. */
export const matchesForms = ["list", "matrix", "scatter", "pair"] as const;
export type MatchesForm = (typeof matchesForms)[number];

export interface MatchesView {
  readonly between: PairGroup;
  /** Partners of this one are listed instead of all pairs. */
  readonly of: string | null;
  readonly among: PartnerGroup;
  readonly regions: readonly string[];
  readonly families: readonly string[];
  readonly sectors: readonly string[];
  readonly across: readonly PairCrossing[];
  readonly unlinked: boolean;
  readonly states: readonly DecisionState[];
  readonly needs: readonly NeedOriginWord[];
  readonly weights: PairWeights;
  readonly date: string | null;
  readonly illustrative: boolean;
  readonly pair: readonly [string, string] | null;
  readonly order: "community" | "region";
  readonly form: MatchesForm;
  /** Matrix and scatter as tables. */
  readonly tables: boolean;
}

export const usualStates: readonly DecisionState[] = ["open", "contacted", "agreed"];

export const firstView: MatchesView = {
  between: "clusters",
  of: null,
  among: "clusters",
  regions: [],
  families: [],
  sectors: [],
  across: [],
  unlinked: false,
  states: usualStates,
  needs: needOrigins,
  weights: usualWeights,
  date: null,
  illustrative: false,
  pair: null,
  order: "community",
  form: "list",
  tables: false,
};

export type AddressParameters = Readonly<Record<string, string | undefined>>;

const idShape = /^[A-Za-z0-9]+(-{1,2}[A-Za-z0-9]+)*$/;

export function readMatches(parameters: AddressParameters): MatchesView {
  const [a, b, ...rest] = readIds(parameters.pair);
  const [of] = readIds(parameters.of);
  const isPair = a !== undefined && b !== undefined && rest.length === 0;
  return {
    between: readOne(parameters.between, pairGroups) ?? firstView.between,
    of: of ?? null,
    among: readOne(parameters.among, partnerGroups) ?? firstView.among,
    regions: readIds(parameters.regions),
    families: readIds(parameters.families),
    sectors: readIds(parameters.sectors),
    across: readSome(parameters.across, pairCrossings) ?? [],
    unlinked: parameters.unlinked === "true",
    states: readSome(parameters.states, decisionStates) ?? usualStates,
    needs: readSome(parameters.needs, needOrigins) ?? needOrigins,
    weights: {
      ground: readWeight(parameters.ground) ?? usualWeights.ground,
      scarcity: readWeight(parameters.scarcity) ?? usualWeights.scarcity,
      openness: readWeight(parameters.openness) ?? usualWeights.openness,
    },
    date: readDay(parameters.date),
    illustrative: parameters.illustrative === "true",
    pair: isPair ? [a, b] : null,
    order: readOne(parameters.order, ["community", "region"]) ?? firstView.order,
    form: readOne(parameters.form, matchesForms) ?? firstView.form,
    tables: parameters.view === "table",
  };
}

/** Defaults are left out. */
export function writeMatches(view: MatchesView): Record<string, string | undefined> {
  const { weights } = view;
  const unless = <Value extends string>(value: Value, usual: Value) => (value === usual ? undefined : value);
  const weight = (name: keyof PairWeights) => unless(String(weights[name]), String(usualWeights[name]));
  return {
    between: unless(view.between, firstView.between),
    of: view.of ?? undefined,
    among: unless(view.among, firstView.among),
    regions: writeList(view.regions),
    families: writeList(view.families),
    sectors: writeList(view.sectors),
    across: writeList(view.across),
    unlinked: view.unlinked ? "true" : undefined,
    states: unless(inOrder(decisionStates, view.states), inOrder(decisionStates, usualStates)),
    needs: unless(inOrder(needOrigins, view.needs), inOrder(needOrigins, needOrigins)),
    ground: weight("ground"),
    scarcity: weight("scarcity"),
    openness: weight("openness"),
    date: view.date ?? undefined,
    illustrative: view.illustrative ? "true" : undefined,
    pair: view.pair ? view.pair.join(",") : undefined,
    order: unless(view.order, firstView.order),
    form: unless(view.form, firstView.form),
    view: view.tables ? "table" : undefined,
  };
}

/** What is asked of the server for any list of pairs. */
export function weighingOf({ needs, weights, date, illustrative }: MatchesView) {
  return {
    ...weights,
    needs: inOrder(needOrigins, needs),
    illustrative: illustrative ? ("true" as const) : ("false" as const),
    ...(date === null ? {} : { date }),
  };
}

/** What is asked besides: the filters. */
export function filtersOf(view: MatchesView) {
  const some = (name: "regions" | "families" | "sectors" | "across") =>
    view[name].length === 0 ? {} : { [name]: view[name].join(",") };
  return {
    between: view.between,
    ...some("regions"),
    ...some("families"),
    ...some("sectors"),
    ...some("across"),
    unlinked: view.unlinked ? ("true" as const) : ("false" as const),
    states: inOrder(decisionStates, view.states),
  };
}

export const isSamePair = (one: readonly [string, string] | null, a: string, b: string): boolean =>
  one !== null && ((one[0] === a && one[1] === b) || (one[0] === b && one[1] === a));

const readList = (text: string | undefined): string[] =>
  [...new Set((text ?? "").split(",").map((part) => part.trim()))].filter(Boolean).slice(0, 50);

const readIds = (text: string | undefined) => readList(text).filter((id) => idShape.test(id));

/** Undefined when nothing that is known is left. */
function readSome<Word extends string>(text: string | undefined, words: readonly Word[]): Word[] | undefined {
  const found = words.filter((word) => readList(text).includes(word));
  return found.length === 0 ? undefined : found;
}

const readOne = <Word extends string>(text: string | undefined, words: readonly Word[]): Word | undefined =>
  words.find((word) => word === text);

function readWeight(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const weight = Number(text);
  return Number.isFinite(weight) && weight >= 0 && weight <= mostWeight ? weight : undefined;
}

const writeList = (list: readonly string[]) => (list.length === 0 ? undefined : list.join(","));

const inOrder = <Word extends string>(words: readonly Word[], chosen: readonly Word[]): string =>
  words.filter((word) => chosen.includes(word)).join(",");
