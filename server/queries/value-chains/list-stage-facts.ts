import { z } from "zod";
import { type LinkRow, linkRowSchema } from "../explore/describe-link.ts";
import type { QuestionContext } from "../question-context.ts";

/** What says that a party is active in a stage or offers what it requires. */
export interface PartyFact {
  /** Its id. */
  readonly party: string;
  readonly link: LinkRow;
}

export interface FactsAsked {
  /** Id of a shipped stage; undefined for one that nobody is active in. */
  readonly stage: string | undefined;
  /** Ids: what a party has to offer to be capable, all of them or one. */
  readonly competences: readonly string[];
  /** Whether clusters are asked for, by themselves and their members; otherwise organisations. */
  readonly ofClusters: boolean;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly withIllustrative: boolean;
}

const factSchema = z.object({ link: linkRowSchema, isCluster: z.boolean() });
const clusterSchema = z.object({ actor: z.string(), cluster: z.string() });

/** The evidence behind a stage, straight from the graph, by party: each fact of each of its actors. */
export async function listStageFacts(
  { ask }: Pick<QuestionContext, "ask">,
  { stage, competences, ofClusters, ...on }: FactsAsked,
): Promise<PartyFact[]> {
  const [active, offers] = await Promise.all([
    stage === undefined ? [] : ask("value-chains/list-active-actors", { stage, ...on }, factSchema),
    ask("value-chains/list-capable-offers", { competences, ...on }, factSchema),
  ]);
  const facts = [...active, ...offers];
  const actors = [...new Set(facts.map(({ link }) => link.from))];
  const clusters = await ask("value-chains/list-clusters-of-actors", { actors, ...on }, clusterSchema);
  const clustersOf = new Map<string, string[]>(actors.map((actor) => [actor, []]));
  for (const { actor, cluster } of clusters) clustersOf.get(actor)!.push(cluster);
  return facts.flatMap(({ link, isCluster }): PartyFact[] => {
    if (ofClusters) return clustersOf.get(link.from)!.map((party) => ({ party, link }));
    return isCluster ? [] : [{ party: link.from, link }];
  });
}
