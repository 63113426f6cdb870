import { ClusterixError } from "../../errors.ts";
import type { AnswerWriter, AnswerWriters } from "../cypher/streamed-answer.ts";

/** How answers are written into files, by the format that is asked for. */
export const answerWriters: AnswerWriters = {
  csv: refuse("text/csv; charset=utf-8", "csv"),
  xlsx: refuse("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  graphml: refuse("application/graphml+xml", "graphml"),
  gexf: refuse("application/gexf+xml", "gexf"),
};

function refuse(mediaType: string, ending: string): AnswerWriter {
  return {
    mediaType,
    ending,
    write: () => {
      throw new ClusterixError("bad-parameter", `There is no ${ending} of an answer yet.`, {
        parameter: "format",
      });
    },
  };
}
