import { z } from "zod";
import { basisSchema } from "#contract/graph.ts";
import type { SearchAnswer, searchNodesInput } from "#contract/search-nodes.ts";
import { foldSearchText } from "../../database/fold-search-text.ts";
import type { QuestionContext } from "../question-context.ts";
import { countByKind, labelSchema } from "./kind-labels.ts";
import { listNodesWithRegions } from "./list-nodes.ts";
import { nameShape } from "./name-texts.ts";
import { type Candidate, orderHits, type RankedHit, rankHit, tiers } from "./rank-hit.ts";

/** So many hits are ranked and counted; a search that has more is for less than two letters. */
const mostHits = 5_000;
/** With fewer hits than this a typing error is forgiven. */
const fewHits = 3;
/** In shorter words nearly everything is one letter away from something else. */
const shortestForgivenWord = 4;
/** Shorter texts are begun words, and say too little of a competence to bring those along who are known for it. */
const shortestCompetenceSearch = 4;

const texts = z.array(z.string()).nullish();
const candidateShape = {
  ...nameShape,
  id: z.string(),
  label: labelSchema,
  basis: basisSchema,
  degree: z.number().nullish(),
  level: z.number().nullish(),
  status: z.string().nullish(),
  validTo: z.iso.date().nullish(),
  endDate: z.iso.date().nullish(),
  city: z.string().nullish(),
  aliases: texts,
  aliasesEn: texts,
  aliasesFr: texts,
};
const candidateRowSchema = z.object({ hit: z.object(candidateShape) });
const knownRowSchema = z.object({ hit: z.object(candidateShape), competence: z.string() });

/** Finds nodes by the beginnings of their words, best match first. An empty text finds nothing. */
export async function searchNodes(
  context: QuestionContext,
  input: z.output<typeof searchNodesInput>,
): Promise<SearchAnswer> {
  const [all, dataVersion] = await Promise.all([findHits(context, input), context.dataVersion()]);
  const wanted = all.filter(({ kind }) => input.kind === undefined || input.kind.includes(kind));
  const shown = wanted.slice(0, input.limit);
  const listed = await listNodesWithRegions(
    context,
    shown.map(({ id }) => id),
  );
  const hitsById = new Map(shown.map((hit) => [hit.id, hit]));
  return {
    q: input.q,
    results: listed.map(({ node, regionName }) => {
      const { matched, matchedText } = hitsById.get(node.id)!;
      return { node, matched, matchedText, regionName };
    }),
    counts: countByKind(all.map(({ kind }) => kind)),
    shown: listed.length,
    total: wanted.length,
    truncated: listed.length < wanted.length,
    atLeast: all.length >= mostHits,
    dataVersion,
  };
}

async function findHits(
  context: QuestionContext,
  { q, illustrative, language }: z.output<typeof searchNodesInput>,
): Promise<RankedHit[]> {
  const folded = foldSearchText(q);
  if (folded === "") return [];
  const words = folded.split(" ");
  const hits = new Map<string, RankedHit>();
  const add = (candidate: Candidate, forced?: Parameters<typeof rankHit>[2]) => {
    const isWanted = illustrative || candidate.basis !== "illustrative";
    if (isWanted && !hits.has(candidate.id))
      hits.set(candidate.id, rankHit(candidate, { folded, words, language, today: context.today }, forced));
  };
  for (const candidate of await askIndex(
    context,
    words.map((word) => `+${word}*`),
  ))
    add(candidate);
  const competences = [...hits.values()].filter((hit) => hit.kind === "competence" && hit.level === 2);
  if (folded.length >= shortestCompetenceSearch && competences.length > 0)
    for (const { candidate, competence } of await findKnown(context, competences))
      add(candidate, {
        tier: tierOfKnown(candidate, competence),
        matched: "competence",
        matchedText: competence.name,
      });
  if (hits.size < fewHits && words.some((word) => word.length >= shortestForgivenWord))
    for (const candidate of await askIndex(context, words.map(forgive)))
      add(candidate, { tier: tiers.near, matched: "near" });
  return orderHits([...hits.values()], language);
}

/** Begun, or written with one letter more, less, other or swapped. */
function forgive(word: string): string {
  return word.length < shortestForgivenWord ? `+${word}*` : `+(${word}* ${word}~1)`;
}

async function askIndex(context: QuestionContext, terms: readonly string[]): Promise<Candidate[]> {
  const words = terms.join(" ");
  const rows = await context.ask("explore/search-nodes", { words, most: mostHits }, candidateRowSchema);
  return rows.map(({ hit }) => hit);
}

/** Who is known for one of the competences found, of each actor with the best of them. */
async function findKnown(context: QuestionContext, competences: readonly RankedHit[]) {
  const byId = new Map(competences.map((competence) => [competence.id, competence]));
  const parameters = { competences: [...byId.keys()], today: context.today };
  const rows = await context.ask("explore/list-known-for", parameters, knownRowSchema);
  return rows
    .map((row) => ({ candidate: row.hit, competence: byId.get(row.competence)! }))
    .sort((a, b) => a.competence.tier - b.competence.tier);
}

function tierOfKnown(candidate: Candidate, competence: RankedHit): RankedHit["tier"] {
  const isMeant = candidate.label === "cluster" && competence.tier <= tiers.begins;
  return isMeant ? tiers.knownCluster : tiers.known;
}
