import { z } from "zod";
import type { Evidence, GatherEvidence } from "./gather-evidence.ts";

const meetingRow = z.object({
  collaboration: z.string(),
  firsts: z.array(z.string()),
  seconds: z.array(z.string()),
});

const introducerRow = z.object({
  actor: z.string(),
  withFirst: z.number().int(),
  withSecond: z.number().int(),
});

/** In which collaborations two parties meet, with who takes part of either. */
export async function listMeetings(
  gather: GatherEvidence,
  first: string,
  second: string,
): Promise<Evidence<z.output<typeof meetingRow>>> {
  return await gather(
    "complementarity/list-shared-collaborations",
    { first, second },
    meetingRow,
    (row) => row,
  );
}

/** Who has worked with both, those who know both best first. */
export async function listIntroducersOfPair(
  gather: GatherEvidence,
  first: string,
  second: string,
): Promise<Evidence<z.output<typeof introducerRow>>> {
  return await gather("complementarity/list-introducers", { first, second }, introducerRow, (row) => row);
}
