import { z } from "zod";
import type { Card, findCardInput } from "#contract/find-card.ts";
import { ClusterixError } from "../../errors.ts";
import type { QuestionContext } from "../question-context.ts";
import { countLinksOfNode } from "./count-links-of-node.ts";
import { cardPropertyRowSchema, describeCardProperties } from "./describe-card-properties.ts";
import { describeFigures, figureRowSchema } from "./describe-figures.ts";
import { describePeriod } from "./describe-period.ts";
import { labelSchema } from "./kind-labels.ts";
import { describeNode, nodeRowSchema } from "./list-nodes.ts";
import { listSources } from "./list-sources.ts";
import { nameOf, nameShape, shortNameOf } from "./name-texts.ts";

const namedRowSchema = z.object({ id: z.string(), label: labelSchema, ...nameShape });

const cardRowSchema = z.object({
  label: labelSchema,
  properties: cardPropertyRowSchema.extend({
    ...nodeRowSchema.omit({ label: true, region: true, family: true }).shape,
    sourceIds: z.array(z.string()),
  }),
  region: z.string().nullable(),
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
  const [[card], links, dataVersion] = await Promise.all([
    context.ask("explore/find-card", { id }, cardRowSchema),
    countLinksOfNode(context, id),
    context.dataVersion(),
  ]);
  if (card === undefined) throw unknownId(id);
  const { label, properties, region, figures, chain } = card;
  const family = label === "competence" ? chain?.id : undefined;
  const node = describeNode({ ...properties, label, region, family }, context.today);
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
