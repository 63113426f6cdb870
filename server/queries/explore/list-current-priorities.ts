import { z } from "zod";
import { existsOn } from "../../network/former-network.ts";
import type { QuestionContext } from "../question-context.ts";

const day = z.iso.date().nullable();
const priorityRowSchema = z.object({ id: z.string(), validFrom: day, validTo: day });

/** The priorities of a region that are valid today; if none is, those of its latest strategy. */
export async function listCurrentPriorities(
  context: QuestionContext,
  region: string,
): Promise<readonly { readonly id: string }[]> {
  const rows = await context.ask("explore/list-priorities", { id: region }, priorityRowSchema);
  const valid = rows.filter((row) => existsOn({ from: row.validFrom, to: row.validTo }, context.today));
  if (valid.length > 0) return valid;
  const begun = rows.filter(({ validFrom }) => validFrom === null || validFrom <= context.today);
  const latest = begun
    .map(({ validTo }) => validTo ?? "")
    .sort()
    .at(-1);
  return begun.filter(({ validTo }) => (validTo ?? "") === latest);
}
