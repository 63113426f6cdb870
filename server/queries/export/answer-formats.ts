import type { AnswerWriters } from "../cypher/streamed-answer.ts";
import { writeCsv } from "./write-csv.ts";
import { writeGexf } from "./write-gexf.ts";
import { writeGraphml } from "./write-graphml.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** How answers are written into files, by the format that is asked for. */
export const answerWriters: AnswerWriters = {
  csv: { mediaType: "text/csv; charset=utf-8", ending: "csv", write: writeCsv },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ending: "xlsx",
    write: writeXlsx,
  },
  graphml: { mediaType: "application/graphml+xml", ending: "graphml", write: writeGraphml },
  gexf: { mediaType: "application/gexf+xml", ending: "gexf", write: writeGexf },
};
