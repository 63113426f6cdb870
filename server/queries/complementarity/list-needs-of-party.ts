import { z } from "zod";
import type { NeedReason } from "#contract/find-pair.ts";
import { basisSchema, confidenceSchema } from "#contract/graph.ts";
import type { NeedOriginWord } from "#contract/words.ts";
import type { Evidence, GatherEvidence } from "./gather-evidence.ts";

export interface NeedOfParty {
  readonly competence: string;
  readonly reason: NeedReason;
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const factShape = {
  competence: z.string(),
  basis: basisSchema,
  confidence: confidenceSchema.nullish().transform((value) => value ?? undefined),
  sourceIds: z.array(z.string()),
};

const statedRow = z.object({ ...factShape, of: text, urgency: z.number().int(), note: text });
const strategyRow = z.object({ ...factShape, priority: z.string(), region: z.string() });
const chainRow = z.object({
  ...factShape,
  ...{ stage: z.string(), chain: z.string(), activeIn: z.string(), of: z.string() },
  weight: z.number(),
});

/** As METHODS weighs what follows from a strategy. */
const strategyWeight = 2 / 3;

/** Every fact from which a need of the party follows, asked of the graph itself, by origin. */
export async function listNeedsOfParty(
  gather: GatherEvidence,
  party: string,
  origins: ReadonlySet<NeedOriginWord>,
): Promise<Evidence<NeedOfParty>[]> {
  const asked = { party };
  const found = [
    origins.has("stated") &&
      gather("complementarity/list-stated-needs", asked, statedRow, ({ competence, urgency, ...facts }) => ({
        competence,
        reason: { origin: "stated" as const, weight: urgency / 3, ...facts },
      })),
    origins.has("strategy") &&
      gather("complementarity/list-strategy-needs", asked, strategyRow, ({ competence, ...facts }) => ({
        competence,
        reason: { origin: "strategy" as const, weight: strategyWeight, ...facts },
      })),
    origins.has("chain") &&
      gather("complementarity/list-chain-needs", asked, chainRow, ({ competence, ...facts }) => ({
        competence,
        reason: { origin: "chain" as const, ...facts },
      })),
  ];
  return await Promise.all(found.filter((each) => each !== false));
}
