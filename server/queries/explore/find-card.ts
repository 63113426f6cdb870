import { z } from "zod";
import type { Card, findCardInput, LinkCount } from "#contract/find-card.ts";
import { linkTypeSchema } from "#contract/graph.ts";
import { ClusterixError } from "../../errors.ts";
import type { QuestionContext } from "../question-context.ts";
import { countLinksOfNode } from "./count-links-of-node.ts";
import { cardPropertyRowSchema, describeCardProperties } from "./describe-card-properties.ts";
import { describeFigures, figureRowSchema } from "./describe-figures.ts";
import { describePeriod } from "./describe-period.ts";
import { labelSchema } from "./kind-labels.ts";
import { listCitedSources } from "./list-cited-sources.ts";
import { describeNode, nodeRowSchema } from "./list-nodes.ts";
import { nameOf, nameShape, shortNameOf } from "./name-texts.ts";

const namedRowSchema = z.object({ id: z.string(), label: labelSchema, ...nameShape });
const wholeRowSchema = namedRowSchema.extend({ type: linkTypeSchema, main: z.boolean() });
type WholeRow = z.output<typeof wholeRowSchema>;

const cardRowSchema = z.object({
  label: labelSchema,
  properties: cardPropertyRowSchema.extend({
    ...nodeRowSchema.omit({ label: true, region: true, family: true }).shape,
    sourceIds: z.array(z.string()),
  }),
  figures: z.array(figureRowSchema),
  wholes: z.array(wholeRowSchema),
  reached: z.array(namedRowSchema),
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
  const { label, properties, figures, reached } = card;
  const { region, places, sectors, chain } = sortWholes(card.wholes);
  const family = label === "competence" ? chain?.id : undefined;
  const node = describeNode({ ...properties, label, region: region?.id, family }, context.today);
  const { basis, confidence, sourceIds } = properties;
  return {
    node,
    properties: describeCardProperties(properties, node.kind, countPartners(links)),
    regions: [...places, ...reached].map(describeNamed),
    sectors: sectors.map((sector) => ({ ...describeNamed(sector), main: sector.main })),
    chain: chain && describeNamed(chain),
    links,
    linksTotal: links.reduce((sum, { total }) => sum + total, 0),
    figures: describeFigures(figures),
    provenance: { basis, confidence, sourceIds, period: describePeriod(properties) },
    sources: await listCitedSources(context, [properties, ...figures]),
    dataVersion,
  };
}

export function unknownId(id: string, parameter = "id"): ClusterixError {
  return new ClusterixError("not-found", `There is nothing with the id ${id}.`, { parameter });
}

/** The rows come by type, and of each type in the order in which they are shown. */
function sortWholes(wholes: readonly WholeRow[]) {
  return {
    region: wholes.find(({ type }) => type === "LOCATED_IN"),
    places: wholes.filter(({ label }) => label === "region"),
    sectors: wholes.filter(({ type }) => type === "IN_SECTOR"),
    /** The value chain of a stage, the family of a competence. */
    chain: wholes.find(({ type }) => type === "STAGE_OF" || type === "BROADER"),
  };
}

function countPartners(links: readonly LinkCount[]): number {
  const partners = links.filter(({ type, direction }) => type === "PARTICIPATES_IN" && direction === "in");
  return partners.reduce((sum, { total }) => sum + total, 0);
}

function describeNamed(row: z.output<typeof namedRowSchema>) {
  return { id: row.id, kind: row.label, name: nameOf(row), shortName: shortNameOf(row) };
}
