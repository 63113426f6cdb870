import type { z } from "zod";
import type { BestPartners, listBestPartnersInput } from "#contract/list-best-partners.ts";
import { findParty } from "../../network/party.ts";
import { unknownId } from "../explore/find-card.ts";
import type { QuestionContext } from "../question-context.ts";
import { choosePairs, chooseUnranked } from "./choose-pairs.ts";
import { describePairs, describeParty, indexDecisions } from "./describe-pairs.ts";
import { describeUnranked } from "./describe-unranked.ts";
import { keepPartners, rankWith } from "./keep-pairs.ts";
import { listLapsedStrategies } from "./list-strategies.ts";
import { readWeighing } from "./read-weighing.ts";

/** Who could complete one party, the best first; or who is not ranked, by the reason. Throws not-found, also for what is no party on that day. */
export async function listBestPartners(
  context: QuestionContext,
  input: z.output<typeof listBestPartnersInput>,
): Promise<BestPartners> {
  const { id, among, limit, offset, reason } = input;
  const weighing = readWeighing(input, context.today);
  const [{ network }, decided] = await Promise.all([
    context.standing(),
    context.workspace.decisions.listLatest(),
  ]);
  const party = findParty(network, id, weighing.rule);
  if (party === undefined) throw unknownId(id);
  const pairs = keepPartners(network, { party, among }, weighing);
  const decisions = indexDecisions(decided);
  const ranking = rankWith(pairs, weighing.weights);
  const { rows, states } = choosePairs(pairs, ranking, { ...input, unlinked: false }, decisions);
  const page = reason === undefined ? rows.slice(offset, offset + limit) : [];
  const unranked = chooseUnranked(pairs, { reason });
  const others = describeUnranked(pairs, unranked, { offset, limit });
  const listed = describePairs(pairs, ranking, page, decisions);
  const shownRights =
    reason === undefined
      ? page.map((row) => pairs.table.right[row]!)
      : unranked.pairs.slice(offset, offset + limit).map(({ right }) => right);
  const parties = shownRights.sort((one, other) => one - other).map((right) => pairs.rights[right]!);
  const shown = listed.length + others.pairs.length;
  const total = reason === undefined ? rows.length : unranked.pairs.length;
  return {
    party: describeParty(network, party),
    pairs: listed,
    ...{ shown, total, truncated: offset + shown < total, offset },
    ranked: pairs.table.left.length,
    states,
    others,
    parties: parties.map((each) => describeParty(network, each)),
    ...weighing.said,
    strategies: listLapsedStrategies(network, [party, ...parties], weighing),
    dataVersion: network.dataVersion,
  };
}
