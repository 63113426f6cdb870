import { z } from "zod";
import { basisSchema } from "#contract/graph.ts";
import { actorKinds } from "#contract/words.ts";
import type { Database, RunOptions } from "../../database/database.ts";
import type { ActorInput, CollaborationInput, NetworkInput } from "../../network/build-network.ts";
import { toEnd, toStart } from "../../network/days.ts";
import { collaborationKinds, collaborationStatuses } from "../../network/network.ts";
import { labelSchema } from "../explore/kind-labels.ts";
import { nameOf, nameShape, shortNameOf } from "../explore/name-texts.ts";
import { areEven, dateSchema, numbersSchema, textsSchema } from "./column-schemas.ts";
import type { SourceDays } from "./read-source-days.ts";

const nodeColumns = { keys: numbersSchema, ids: textsSchema, names: textsSchema, degrees: numbersSchema };
const actorRowSchema = z
  .object({
    label: labelSchema.pipe(z.enum(actorKinds)),
    basis: basisSchema,
    validFrom: dateSchema,
    validTo: dateSchema,
    shortNames: z.array(z.object({ ...nameShape, id: z.string() })),
    ...nodeColumns,
  })
  .refine(({ keys, ids, names, degrees }) => areEven(keys, ids, names, degrees));
const collaborationRowSchema = z
  .object({
    kind: z.enum(collaborationKinds),
    status: z.enum(collaborationStatuses),
    basis: basisSchema,
    starts: numbersSchema,
    ends: numbersSchema,
    partnersTotals: numbersSchema,
    sources: z.custom<readonly (readonly string[])[]>((value) => Array.isArray(value)),
    ...nodeColumns,
  })
  .refine((row) =>
    areEven(row.keys, row.ids, row.names, row.degrees, row.starts, row.ends, row.partnersTotals, row.sources),
  );
const vocabularyKinds = ["region", "sector", "competence", "priority", "value-chain", "stage"] as const;
const termRowSchema = z.object({
  key: z.number().int(),
  id: z.string(),
  label: labelSchema.pipe(z.enum(vocabularyKinds)),
  ...nameShape,
  basis: basisSchema,
  degree: z.number().int(),
  validFrom: dateSchema,
  validTo: dateSchema,
  country: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  order: z.number().int().nullable(),
});
type TermRow = z.output<typeof termRowSchema>;

type ActorNodes = Pick<NetworkInput, "actors">;
type CollaborationNodes = Pick<NetworkInput, "collaborations">;
type Vocabulary = Pick<
  NetworkInput,
  "regions" | "sectors" | "competences" | "priorities" | "chains" | "stages"
>;

export async function readActors(database: Database, options: RunOptions): Promise<ActorNodes> {
  const rows = await database.run("network/read-actors", {}, actorRowSchema, options);
  const actors: ActorInput[] = [];
  for (const { label: kind, basis, validFrom, validTo, keys, ids, names, degrees, ...row } of rows) {
    const [from, to] = [toStart(validFrom), toEnd(validTo)];
    const shortNames = new Map(row.shortNames.map((named) => [named.id, shortNameOf(named)]));
    for (const [i, id] of ids.entries()) {
      const [key, degree, name] = [keys[i]!, degrees[i]!, names[i]!];
      actors.push({ key, id, basis, degree, from, to, name, shortName: shortNames.get(id), kind });
    }
  }
  return { actors };
}

export async function readCollaborations(
  database: Database,
  options: RunOptions,
  sourceDays: Promise<SourceDays>,
): Promise<CollaborationNodes> {
  const [rows, days] = await Promise.all([
    database.run("network/read-collaborations", {}, collaborationRowSchema, options),
    sourceDays,
  ]);
  const collaborations: CollaborationInput[] = [];
  for (const { kind, status, basis, keys, ids, names, degrees, starts, ends, ...row } of rows)
    for (const [i, id] of ids.entries()) {
      const [key, degree, name] = [keys[i]!, degrees[i]!, names[i]!];
      const [from, to, partnersTotal] = [starts[i]!, ends[i]!, row.partnersTotals[i]!];
      const sourceDay = days.earliest(row.sources[i]!);
      collaborations.push({ key, id, basis, degree, from, to, name, kind, status, partnersTotal, sourceDay });
    }
  return { collaborations };
}

export async function readVocabulary(database: Database, options: RunOptions): Promise<Vocabulary> {
  const rows = await database.run("network/read-vocabulary", {}, termRowSchema, options);
  const of = (kind: TermRow["label"]) => rows.filter(({ label }) => label === kind);
  return {
    regions: of("region").map((row) => ({
      ...toTerm(row),
      country: row.country ?? "",
      place: row.lat === null || row.lon === null ? undefined : { lat: row.lat, lon: row.lon },
    })),
    sectors: of("sector").map(toTerm),
    competences: of("competence").map(toTerm),
    priorities: of("priority").map((row) => ({
      ...toNode(row),
      from: toStart(row.validFrom),
      to: toEnd(row.validTo),
    })),
    chains: of("value-chain").map(toNode),
    stages: of("stage").map((row) => ({ ...toNode(row), order: row.order ?? 0 })),
  };
}

function toNode({ key, id, basis, degree }: TermRow) {
  return { key, id, basis, degree };
}

function toTerm(row: TermRow) {
  return { ...toNode(row), name: nameOf(row), shortName: shortNameOf(row) };
}
