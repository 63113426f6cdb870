import type { z } from "zod";
import type { QueryFile, readQueryFileInput } from "#contract/read-query-file.ts";
import type { QuestionContext } from "../question-context.ts";
import { readQueryFile } from "./read-query-file.ts";

/** Reads a file without saving it. Throws bad-parameter with every fault at its line. */
export async function answerQueryFile(
  _context: QuestionContext,
  { text }: z.output<typeof readQueryFileInput>,
): Promise<QueryFile> {
  return { definition: readQueryFile(text) };
}
