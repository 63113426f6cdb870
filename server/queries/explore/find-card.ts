import { z } from "zod";
import type { Card, findCardInput } from "#contract/find-card.ts";
import { basisSchema, confidenceSchema } from "#contract/graph.ts";
import { ClusterixError } from "../../errors.ts";
import type { QuestionContext } from "../question-context.ts";
import { countLinksOfNode } from "./count-links-of-node.ts";
import { cardPropertyRowSchema, describeCardProperties } from "./describe-card-properties.ts";
import { describeFigures, figureRowSchema } from "./describe-figures.ts";
import { describePeriod } from "./describe-period.ts";
import { labelSchema } from "./kind-labels.ts";
import { listNodes } from "./list-nodes.ts";
import { listSources } from "./list-sources.ts";
import { nameOf, nameShape, shortNameOf } from "./name-texts.ts";

const namedRowSchema = z.object({ id: z.string(), label: labelSchema, ...nameShape });

const cardRowSchema = z.object({
  label: labelSchema,
  properties: cardPropertyRowSchema.extend({
    basis: basisSchema,
    confidence: confidenceSchema,
    sourceIds: z.array(z.string()),
  }),
  figures: z.array(figureRowSchema),
  regions: z.array(namedRowSchema),
  sectors: z.array(namedRowSchema.extend({ main: z.boolean() })),
  chain: namedRowSchema.nullable(),
  partnersKnown: z.number().int(),
});

/** Everything that one node says of itself. Throws not-found. */
export async function findCard(
  context: QuestionContext,
  { id }: z.output<typeof findCardInput>,
): Promise<Card> {
  const [rows, links, nodes, dataVersion] = await Promise.all([
    context.ask("explore/find-card", { id }, cardRowSchema),
    countLinksOfNode(context, id),
    listNodes(context, [id]),
    context.dataVersion(),
  ]);
  const [card] = rows;
  const [node] = nodes;
  if (card === undefined || node === undefined) throw unknownId(id);
  const { properties, figures, chain } = card;
  const { basis, confidence, sourceIds } = properties;
  return {
    node,
    properties: describeCardProperties(properties, node.kind, card.partnersKnown),
    regions: card.regions.map(describeNamed),
    sectors: card.sectors.map((sector) => ({ ...describeNamed(sector), main: sector.main })),
    chain: chain === null ? undefined : describeNamed(chain),
    links,
    linksTotal: links.reduce((sum, { total }) => sum + total, 0),
    figures: describeFigures(figures),
    provenance: { basis, confidence, sourceIds, period: describePeriod(properties) },
    sources: await listSources(context, [properties, ...figures]),
    dataVersion,
  };
}

export function unknownId(id: string, parameter = "id"): ClusterixError {
  return new ClusterixError("not-found", `There is nothing with the id ${id}.`, { parameter });
}

function describeNamed(row: z.output<typeof namedRowSchema>) {
  return { id: row.id, kind: row.label, name: nameOf(row), shortName: shortNameOf(row) };
}
