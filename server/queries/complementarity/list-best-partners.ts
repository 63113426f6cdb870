import type { z } from "zod";
import type { BestPartners, listBestPartnersInput } from "#contract/list-best-partners.ts";
import { findParty } from "../../network/party.ts";
import { unknownId } from "../explore/find-card.ts";
import type { QuestionContext } from "../question-context.ts";
import { choosePairs } from "./choose-pairs.ts";
import { describePairs, describeParty, indexDecisions } from "./describe-pairs.ts";
import { keepPartners, rankWith } from "./keep-pairs.ts";
import { listLapsedStrategies } from "./list-strategies.ts";
import { readWeighing } from "./read-weighing.ts";

/** Who could complete one party, the best first. Throws not-found, also for what is no party on that day. */
export async function listBestPartners(
  context: QuestionContext,
  input: z.output<typeof listBestPartnersInput>,
): Promise<BestPartners> {
  const { id, among, limit, offset } = input;
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
  const page = rows.slice(offset, offset + limit);
  const listed = describePairs(pairs, ranking, page, decisions);
  const parties = [...new Set(page.map((row) => pairs.table.right[row]!))]
    .sort((one, other) => one - other)
    .map((right) => pairs.rights[right]!);
  return {
    party: describeParty(network, party),
    pairs: listed,
    ...{ shown: page.length, total: rows.length, truncated: offset + page.length < rows.length, offset },
    ranked: pairs.table.left.length,
    states,
    others: pairs.table.unranked,
    parties: parties.map((each) => describeParty(network, each)),
    ...weighing.said,
    strategies: listLapsedStrategies(network, [party, ...parties], weighing),
    dataVersion: network.dataVersion,
  };
}
