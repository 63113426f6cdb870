import type { z } from "zod";
import type { Pairs as ListedPairs, listPairsInput } from "#contract/list-pairs.ts";
import type { QuestionContext } from "../question-context.ts";
import { chooseMatrix } from "./choose-matrix.ts";
import { choosePairs, chooseUnranked } from "./choose-pairs.ts";
import { countChoices } from "./count-choices.ts";
import { describePairs, describeParty, indexDecisions } from "./describe-pairs.ts";
import { describeUnranked } from "./describe-unranked.ts";
import { keepPairs, type Pairs, rankWith } from "./keep-pairs.ts";
import { listLapsedStrategies } from "./list-strategies.ts";
import { readWeighing } from "./read-weighing.ts";

/** Every pair of a group that can be ranked, filtered, the best first; or those that cannot be, by the reason. */
export async function listPairs(
  context: QuestionContext,
  input: z.output<typeof listPairsInput>,
): Promise<ListedPairs> {
  const { limit, offset, reason, include = [] } = input;
  const weighing = readWeighing(input, context.today);
  const [{ network }, decided] = await Promise.all([
    context.standing(),
    context.workspace.decisions.listLatest(),
  ]);
  const pairs = keepPairs(network, input.between, weighing);
  const decisions = indexDecisions(decided);
  const ranking = rankWith(pairs, weighing.weights);
  const { rows, states } = choosePairs(pairs, ranking, input, decisions);
  const unranked = chooseUnranked(pairs, input);
  const page = reason === undefined ? rows.slice(offset, offset + limit) : [];
  const others = describeUnranked(pairs, unranked, { offset, limit });
  const shown = reason === undefined ? page.length : others.pairs.length;
  const total = reason === undefined ? rows.length : unranked.pairs.length;
  const best = pairs.usual === ranking ? rows : choosePairs(pairs, pairs.usual, input, decisions).rows;
  const matrix = include.includes("matrix")
    ? chooseMatrix(pairs, ranking, { best, most: input.rows, order: input.order })
    : undefined;
  const named = new Set<string>(matrix?.rows);
  const answer = {
    pairs: describePairs(pairs, ranking, page, decisions),
    ...{ shown, total, truncated: offset + shown < total, offset },
    ranked: pairs.table.left.length,
    states,
    others,
    quartiles: pairs.quarters,
    matrix,
  };
  for (const { a, b } of [...answer.pairs, ...answer.others.pairs]) named.add(a).add(b);
  const points = include.includes("points") ? listPoints(pairs, rows) : undefined;
  const parties = pairs.rights.filter(({ id }) => points !== undefined || named.has(id));
  return {
    ...answer,
    points,
    choices: include.includes("choices") ? countChoices(network, pairs.rights) : undefined,
    parties: parties.map((party) => describeParty(network, party)),
    compared: {
      parties: pairs.rights.length,
      known: pairs.index.columns.offers.filter((count) => count >= 3).length,
    },
    ...weighing.said,
    strategies: listLapsedStrategies(network, pairs.rights, weighing),
    dataVersion: network.dataVersion,
  };
}

/** In three decimals: a point is a few pixels. */
function listPoints({ table, lefts, rights }: Pairs, rows: readonly number[]): ListedPairs["points"] {
  const ordered = [...rows].sort((a, b) => a - b);
  const round = (value: number) => Math.round(value * 1_000) / 1_000;
  return {
    a: ordered.map((row) => table.left[row]!),
    b: ordered.map((row) => table.right[row]!),
    ground: ordered.map((row) => round(table.ground[row]!)),
    fit: ordered.map((row) => round(table.fit[row]!)),
    borders: ordered.map((row) => {
      const [one, other] = [lefts[table.left[row]!]!.places, rights[table.right[row]!]!.places];
      return one.countries.length > 0 && other.countries.length > 0
        ? !one.countries.some((country) => other.countries.includes(country))
        : false;
    }),
  };
}
