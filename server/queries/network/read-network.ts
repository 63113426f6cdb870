import { z } from "zod";
import { basisSchema } from "#contract/graph.ts";
import { type ActorKind, actorKinds } from "#contract/words.ts";
import type { Database } from "../../database/database.ts";
import {
  type ActorLink,
  type ActorLinkType,
  actorLinkTypes,
  type Network,
  type NetworkActor,
  type NetworkCollaboration,
  type NetworkTerm,
} from "../../network/former-network.ts";
import { labelSchema } from "../explore/kind-labels.ts";
import { nameOf, nameShape, shortNameOf } from "../explore/name-texts.ts";

/** Whole types are read: seconds on the largest graph that one process can hold, not milliseconds. */
const timeoutMs = 20_000;

const day = z.iso.date().nullable();
const actorRowSchema = z.object({
  id: z.string(),
  label: labelSchema.pipe(z.enum(actorKinds)),
  name: z.string(),
  degree: z.number(),
  basis: basisSchema,
  validFrom: day,
  validTo: day,
  links: z.array(
    z.object({
      type: z.enum(actorLinkTypes),
      to: z.string(),
      basis: basisSchema,
      validFrom: day,
      validTo: day,
      level: z.number().nullable(),
    }),
  ),
});
const collaborationRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  status: z.string(),
  startDate: day,
  endDate: day,
  basis: basisSchema,
  degree: z.number(),
});
const termRowSchema = z.object({
  id: z.string(),
  label: labelSchema.pipe(z.enum(["region", "sector", "competence"])),
  ...nameShape,
  basis: basisSchema,
  degree: z.number(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  family: z.string().nullable(),
});

export async function readNetwork(database: Database, dataVersion: string): Promise<Network> {
  const options = { timeoutMs };
  const [actorRows, collaborationRows, termRows] = await Promise.all([
    database.run("network/read-actors", {}, actorRowSchema, options),
    database.run("network/read-collaborations", {}, collaborationRowSchema, options),
    database.run("network/read-vocabulary", {}, termRowSchema, options),
  ]);
  const actors = byId(actorRows.map(toActor));
  const participants = listParticipants(actors.values());
  return {
    dataVersion,
    actors,
    collaborations: byId(
      collaborationRows.map((row) => toCollaboration(row, participants.get(row.id) ?? [])),
    ),
    terms: byId(termRows.map(toTerm)),
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function toActor(row: z.output<typeof actorRowSchema>): NetworkActor {
  const links: Record<ActorLinkType, ActorLink[]> = {
    MEMBER_OF: [],
    SUCCEEDED_BY: [],
    PARTICIPATES_IN: [],
    OFFERS: [],
    LOCATED_IN: [],
    IN_SECTOR: [],
  };
  for (const { type, to, basis, validFrom, validTo, level } of row.links)
    links[type].push({ target: to, basis, validity: { from: validFrom, to: validTo }, level });
  const kind: ActorKind = row.label;
  const { id, name, degree, basis } = row;
  return { id, kind, name, degree, basis, validity: { from: row.validFrom, to: row.validTo }, links };
}

function listParticipants(actors: Iterable<NetworkActor>): Map<string, string[]> {
  const participants = new Map<string, string[]>();
  for (const { id, links } of actors)
    for (const { target } of links.PARTICIPATES_IN)
      participants.set(target, [...(participants.get(target) ?? []), id]);
  return participants;
}

function toCollaboration(
  row: z.output<typeof collaborationRowSchema>,
  participants: readonly string[],
): NetworkCollaboration {
  const { startDate, endDate, ...rest } = row;
  return { ...rest, duration: { from: startDate, to: endDate }, participants };
}

function toTerm(row: z.output<typeof termRowSchema>): NetworkTerm {
  return {
    id: row.id,
    kind: row.label,
    name: nameOf(row),
    shortName: shortNameOf(row),
    basis: row.basis,
    degree: row.degree,
    lat: row.lat ?? undefined,
    lon: row.lon ?? undefined,
    family: row.family ?? undefined,
  };
}
