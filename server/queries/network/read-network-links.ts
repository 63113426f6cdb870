import { z } from "zod";
import { basisSchema, confidenceSchema } from "#contract/graph.ts";
import type { Database, RunOptions } from "../../database/database.ts";
import type { LinkGroup, RequirementGroup } from "../../network/build-links.ts";
import type { NetworkInput } from "../../network/build-network.ts";
import { toEnd, toStart } from "../../network/days.ts";
import { successionKinds } from "../../network/links.ts";
import { areEven, dateSchema, numbersSchema, textsSchema } from "./column-schemas.ts";
import type { SourceDays } from "./read-source-days.ts";

const groupShape = {
  basis: basisSchema,
  validFrom: dateSchema,
  validTo: dateSchema,
  sources: numbersSchema,
  targets: numbersSchema,
};
/** By type, the part of the network that links of it make. */
const ofActors = {
  MEMBER_OF: "memberships",
  PARTICIPATES_IN: "participations",
  LOCATED_IN: "locations",
} as const;
const ofVocabulary = {
  PRIORITISES: "regionPriorities",
  COVERS: "coverings",
  BROADER: "families",
  STAGE_OF: "stageChains",
  FEEDS: "feeds",
} as const;

const isEven = ({
  sources,
  targets,
}: {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}) => areEven(sources, targets);

const linkRowSchema = z
  .object({ type: z.enum(["MEMBER_OF", "PARTICIPATES_IN", "LOCATED_IN"]), ...groupShape })
  .refine(isEven);

const vocabularyRowSchema = z
  .discriminatedUnion("type", [
    z.object({
      type: z.enum(["PRIORITISES", "COVERS", "BROADER", "STAGE_OF", "FEEDS"]),
      ...groupShape,
    }),
    z.object({ type: z.literal("REQUIRES"), weight: z.number().positive().max(1), ...groupShape }),
  ])
  .refine(isEven);

const factShape = { ...groupShape, confidence: confidenceSchema, sourceIds: textsSchema };
const factRowSchema = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("OFFERS"), level: z.number().int().min(1).max(3), ...factShape }),
    z.object({ type: z.literal("ACTIVE_IN"), ...factShape }),
  ])
  .refine(isEven);

const flag = z.boolean().nullable();
const qualifiedRowSchema = z
  .discriminatedUnion("type", [
    z.object({
      type: z.literal("NEEDS"),
      urgency: z.number().int().min(1).max(3),
      confidential: flag,
      ...groupShape,
    }),
    z.object({ type: z.literal("IN_SECTOR"), main: flag, ...groupShape }),
    z.object({
      type: z.literal("SUCCEEDED_BY"),
      kind: z.enum(successionKinds),
      date: dateSchema,
      ...groupShape,
    }),
  ])
  .refine(isEven);

type ActorLinks = Pick<NetworkInput, (typeof ofActors)[keyof typeof ofActors]>;
type VocabularyLinks = Pick<NetworkInput, (typeof ofVocabulary)[keyof typeof ofVocabulary] | "requirements">;
type FactLinks = Pick<NetworkInput, "offers" | "activities">;
type QualifiedLinks = Pick<NetworkInput, "needs" | "actorSectors" | "successions">;

export async function readActorLinks(database: Database, options: RunOptions): Promise<ActorLinks> {
  const rows = await database.run("network/read-links", {}, linkRowSchema, options);
  const links: Record<keyof ActorLinks, LinkGroup[]> = { memberships: [], participations: [], locations: [] };
  for (const row of rows) links[ofActors[row.type]].push(toGroup(row));
  return links;
}

export async function readVocabularyLinks(database: Database, options: RunOptions): Promise<VocabularyLinks> {
  const rows = await database.run("network/read-vocabulary-links", {}, vocabularyRowSchema, options);
  const requirements: RequirementGroup[] = [];
  const links: Record<keyof Omit<VocabularyLinks, "requirements">, LinkGroup[]> = {
    ...{ regionPriorities: [], coverings: [], families: [], stageChains: [], feeds: [] },
  };
  for (const row of rows)
    if (row.type === "REQUIRES") requirements.push({ ...toGroup(row), weight: row.weight });
    else links[ofVocabulary[row.type]].push(toGroup(row));
  return { ...links, requirements };
}

export async function readFacts(
  database: Database,
  options: RunOptions,
  sourceDays: Promise<SourceDays>,
): Promise<FactLinks> {
  const [rows, days] = await Promise.all([
    database.run("network/read-facts", {}, factRowSchema, options),
    sourceDays,
  ]);
  const toFact = (row: (typeof rows)[number]) => ({
    ...toGroup(row),
    confidence: row.confidence,
    sourceDay: days.earliest(row.sourceIds),
  });
  return {
    offers: rows.flatMap((row) => (row.type === "OFFERS" ? [{ ...toFact(row), level: row.level }] : [])),
    activities: rows.flatMap((row) => (row.type === "ACTIVE_IN" ? [toFact(row)] : [])),
  };
}

export async function readQualifiedLinks(database: Database, options: RunOptions): Promise<QualifiedLinks> {
  const rows = await database.run("network/read-qualified-links", {}, qualifiedRowSchema, options);
  return {
    needs: rows.flatMap((row) =>
      row.type === "NEEDS"
        ? [{ ...toGroup(row), urgency: row.urgency, confidential: row.confidential === true }]
        : [],
    ),
    actorSectors: rows.flatMap((row) =>
      row.type === "IN_SECTOR" ? [{ ...toGroup(row), main: row.main === true }] : [],
    ),
    successions: rows.flatMap((row) =>
      row.type === "SUCCEEDED_BY" ? [{ ...toGroup(row), kind: row.kind, day: toStart(row.date) }] : [],
    ),
  };
}

interface GroupRow {
  readonly basis: LinkGroup["basis"];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

function toGroup({ basis, validFrom, validTo, sources, targets }: GroupRow): LinkGroup {
  return { basis, from: toStart(validFrom), to: toEnd(validTo), sources, targets };
}
