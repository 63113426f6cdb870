import type { InputOf } from "#contract/types-by-endpoint.ts";
import type { AnswerFormat } from "#contract/words.ts";
import { askRaw } from "./ask.ts";

const mediaTypes: Record<AnswerFormat, string> = {
  json: "application/json",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  graphml: "application/graphml+xml",
  gexf: "application/gexf+xml",
};

/** An answer to one's own Cypher as a file; queries of the library have addresses for that. Throws as `ask` does. */
export const askFile = (
  input: InputOf<"runCypher">,
  format: AnswerFormat,
  milliseconds: number,
): Promise<Blob> =>
  askRaw("runCypher", input, (response) => response.blob(), { accept: mediaTypes[format], milliseconds });
