import { z } from "zod";
import type { SearchAnswer, searchNodesInput } from "#contract/search-nodes.ts";
import { foldSearchText } from "../../database/fold-search-text.ts";
import type { NamedNode } from "../network/read-names.ts";
import type { QuestionContext } from "../question-context.ts";
import { countByKind } from "./kind-labels.ts";
import { listNodesWithRegions } from "./list-nodes.ts";
import { orderHits, type RankedHit, rankHit, tiers } from "./rank-hit.ts";

/** So many hits are ranked and counted; a search that has more is for less than two letters. */
const mostHits = 5_000;
/** With fewer hits than this a typing error is forgiven. */
const fewHits = 3;
/** In shorter words nearly everything is one letter away from something else. */
const shortestForgivenWord = 4;
/** Shorter texts are begun words, and say too little of a competence to bring those along who are known for it. */
const shortestCompetenceSearch = 4;

const hitRowSchema = z.object({ id: z.string() });
const knownRowSchema = z.object({ id: z.string(), competence: z.string() });

type Input = z.output<typeof searchNodesInput>;

/** Finds nodes by the beginnings of their words, best match first. An empty text finds nothing. */
export async function searchNodes(context: QuestionContext, input: Input): Promise<SearchAnswer> {
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

async function findHits(context: QuestionContext, input: Input): Promise<RankedHit[]> {
  const { illustrative, language } = input;
  const folded = foldSearchText(input.q);
  if (folded === "") return [];
  const words = folded.split(" ");
  const searched = { folded, words, language, today: context.today };
  const [names, begun] = await Promise.all([
    context.names(),
    askIndex(
      context,
      words.map((word) => `+${word}*`),
    ),
  ]);
  const hits = new Map<string, RankedHit>();
  const add = (id: string, force?: (node: NamedNode) => Parameters<typeof rankHit>[2]) => {
    const node = names.get(id);
    if (node === undefined || hits.has(id) || (!illustrative && node.basis === "illustrative")) return;
    hits.set(id, rankHit(node, searched, force?.(node)));
  };
  for (const id of begun) add(id);
  if (folded.length >= shortestCompetenceSearch)
    for (const { id, competence } of await findKnown(context, [...hits.values()], illustrative))
      add(id, (node) => ({
        tier: tierOfKnown(node, competence),
        matched: "competence",
        matchedText: competence.name,
      }));
  if (hits.size < fewHits && words.some((word) => word.length >= shortestForgivenWord))
    for (const id of await askIndex(context, words.map(forgive)))
      add(id, () => ({ tier: tiers.near, matched: "near" }));
  return orderHits([...hits.values()], language);
}

/** Begun, or written with one letter more, less, other or swapped. */
function forgive(word: string): string {
  return word.length < shortestForgivenWord ? `+${word}*` : `+(${word}* ${word}~1)`;
}

async function askIndex(context: QuestionContext, terms: readonly string[]): Promise<string[]> {
  const words = terms.join(" ");
  const rows = await context.ask("explore/search-nodes", { words, most: mostHits }, hitRowSchema);
  return rows.map(({ id }) => id);
}

/** Who is known for one of the competences found, of each actor with the best of them. */
async function findKnown(context: QuestionContext, hits: readonly RankedHit[], illustrative: boolean) {
  const competences = hits.filter(({ kind, level }) => kind === "competence" && level === 2);
  if (competences.length === 0) return [];
  const byId = new Map(competences.map((competence) => [competence.id, competence]));
  const rows = await context.ask(
    "explore/list-known-for",
    { competences: [...byId.keys()], today: context.today, withIllustrative: illustrative },
    knownRowSchema,
  );
  return rows
    .map(({ id, competence }) => ({ id, competence: byId.get(competence)! }))
    .sort((a, b) => a.competence.tier - b.competence.tier);
}

function tierOfKnown({ kind }: NamedNode, competence: RankedHit): RankedHit["tier"] {
  const isMeant = kind === "cluster" && competence.tier <= tiers.begins;
  return isMeant ? tiers.knownCluster : tiers.known;
}
