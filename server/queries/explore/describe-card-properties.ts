import { z } from "zod";
import type { Card } from "#contract/find-card.ts";
import type { NodeKind } from "#contract/words.ts";
import { durationShape, validityShape } from "./describe-period.ts";
import { inBoth } from "./name-texts.ts";

const text = z.string().nullish();
const number = z.number().nullish();
const texts = z.array(z.string()).nullish();

/** What a node may hold beside its names; which of it there is depends on its kind. */
export const cardPropertyRowSchema = z.object({
  ...validityShape,
  ...durationShape,
  name: text,
  nameEn: text,
  summaryEn: text,
  summaryFr: text,
  descriptionEn: text,
  descriptionFr: text,
  questionEn: text,
  questionFr: text,
  countingRuleEn: text,
  countingRuleFr: text,
  aliases: texts,
  aliasesEn: texts,
  aliasesFr: texts,
  country: text,
  city: text,
  url: text,
  size: text,
  clusterKind: text,
  founded: text,
  esca: text,
  population: number,
  nutsLevel: number,
  section: text,
  programme: text,
  partnersTotal: number,
  budgetEur: number,
  fund: text,
  period: text,
  year: number,
  order: number,
  unit: text,
  baselineDate: text,
  targetDate: text,
  targetChangePct: number,
});
type CardPropertyRow = z.output<typeof cardPropertyRowSchema>;

export function describeCardProperties(
  row: CardPropertyRow,
  kind: NodeKind,
  partnersKnown: number,
): Card["properties"] {
  return {
    ...describeTexts(row),
    ...describeOrganisation(row),
    population: row.population ?? undefined,
    nutsLevel: row.nutsLevel ?? undefined,
    section: row.section ?? undefined,
    programme: row.programme ?? undefined,
    partnersTotal: row.partnersTotal ?? undefined,
    partnersKnown: kind === "collaboration" ? partnersKnown : undefined,
    budgetEur: row.budgetEur ?? undefined,
    fund: row.fund ?? undefined,
    years: row.period ?? undefined,
    year: row.year ?? undefined,
    order: row.order ?? undefined,
    unit: row.unit ?? undefined,
    baselineDate: row.baselineDate ?? undefined,
    targetDate: row.targetDate ?? undefined,
    targetChangePct: row.targetChangePct ?? undefined,
  };
}

function describeTexts(row: CardPropertyRow): Card["properties"] {
  const aliases = [...new Set([row.aliases, row.aliasesEn, row.aliasesFr].flatMap((list) => list ?? []))];
  // Who has names in both languages (a region) keeps the one it has itself beside them.
  const nativeName = typeof row.nameEn === "string" && row.name !== row.nameEn ? row.name : undefined;
  return {
    summary: inBoth(row.summaryEn, row.summaryFr),
    description: inBoth(row.descriptionEn, row.descriptionFr),
    question: inBoth(row.questionEn, row.questionFr),
    countingRule: inBoth(row.countingRuleEn, row.countingRuleFr),
    nativeName: nativeName ?? undefined,
    aliases: aliases.length > 0 ? aliases : undefined,
  };
}

function describeOrganisation(row: CardPropertyRow): Card["properties"] {
  return {
    country: row.country ?? undefined,
    city: row.city ?? undefined,
    url: row.url ?? undefined,
    size: row.size ?? undefined,
    clusterKind: row.clusterKind ?? undefined,
    founded: row.founded ?? undefined,
    esca: row.esca ?? undefined,
  };
}
