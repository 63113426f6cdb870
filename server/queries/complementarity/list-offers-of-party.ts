import { z } from "zod";
import { basisSchema, confidenceSchema } from "#contract/graph.ts";
import type { Evidence, GatherEvidence } from "./gather-evidence.ts";

const offerRow = z.object({
  actor: z.string(),
  competence: z.string(),
  level: z.number().int(),
  evidence: z
    .string()
    .nullish()
    .transform((value) => value ?? undefined),
  basis: basisSchema,
  confidence: confidenceSchema,
  sourceIds: z.array(z.string()),
});
export type OfferOfParty = z.output<typeof offerRow>;

/** Who of a party offers which of these competences, by competence, the highest level first. */
export async function listOffersOfParty(
  gather: GatherEvidence,
  party: string,
  competences: readonly string[],
): Promise<Evidence<OfferOfParty>> {
  return await gather(
    "complementarity/list-offers-of-party",
    { party, competences: [...competences] },
    offerRow,
    (row) => row,
  );
}
