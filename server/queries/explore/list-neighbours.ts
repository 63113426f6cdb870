import { z } from "zod";
import type { listNeighboursInput, Neighbours } from "#contract/list-neighbours.ts";
import type { QuestionContext } from "../question-context.ts";
import { cutPage } from "./cut-page.ts";
import { describeLink, type LinkRow, linkRowSchema } from "./describe-link.ts";
import { unknownId } from "./find-card.ts";
import { labelsOf } from "./kind-labels.ts";
import { listCitedSources } from "./list-cited-sources.ts";
import { listNodes } from "./list-nodes.ts";
import { compareNames } from "./name-texts.ts";

const neighbourRowSchema = z.object({ id: z.string(), name: z.string(), degree: z.number().int() });

/** Whom a node is linked to, the most linked first, and by what. Throws not-found, bad-parameter. */
export async function listNeighbours(
  context: QuestionContext,
  input: z.output<typeof listNeighboursInput>,
): Promise<Neighbours> {
  const { id, limit, cursor, illustrative, ...list } = input;
  const rows = await context.ask(
    "explore/list-neighbours",
    {
      id,
      types: list.type ?? null,
      direction: list.direction ?? null,
      labels: labelsOf(list.kind),
      withIllustrative: illustrative,
      language: list.language,
    },
    neighbourRowSchema,
  );
  const byName = compareNames<(typeof rows)[number]>(list.language, ({ name }) => name);
  const sorted = rows.sort((a, b) => b.degree - a.degree || byName(a, b));
  const page = cutPage(sorted, { limit, cursor, list: [id, illustrative, list] });
  const neighbours = page.items.map((neighbour) => neighbour.id);
  const [nodes, links] = await Promise.all([
    listNodes(context, [id, ...neighbours]),
    listLinksOfNode(context, { id, neighbours, illustrative }),
  ]);
  // The node itself is looked up with the others: it may be unknown, and may have ended.
  if (nodes[0]?.id !== id) throw unknownId(id);
  const nodesById = new Map(nodes.map((node) => [node.id, node]));
  return {
    id,
    nodes: nodes.slice(1),
    links: links.map((link) => describeLink(link, nodesById, context.today)),
    sources: await listCitedSources(context, links),
    shown: page.shown,
    total: page.total,
    truncated: page.truncated,
    cursor: page.cursor,
  };
}

interface LinksAsked {
  readonly id: string;
  readonly neighbours: readonly string[];
  readonly illustrative: boolean;
}

async function listLinksOfNode(context: QuestionContext, asked: LinksAsked): Promise<LinkRow[]> {
  if (asked.neighbours.length === 0) return [];
  const { illustrative, ...parameters } = asked;
  const rows = await context.ask(
    "explore/list-links-of-node",
    { ...parameters, withIllustrative: illustrative },
    z.object({ link: linkRowSchema }),
  );
  return rows.map(({ link }) => link);
}
