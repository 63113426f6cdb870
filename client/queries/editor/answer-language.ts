import { lintCypherQuery } from "@neo4j-cypher/language-support";
import { describeDatabase } from "./database-schema.ts";
import { findOwnRemarks } from "./find-own-remarks.ts";
import { formatText } from "./format-text.ts";
import type { KnownNames, LanguageAnswer, LanguageQuestion, Remark } from "./language-messages.ts";
import { maskWideCharacters } from "./mask-wide-characters.ts";
import { propose } from "./propose.ts";
import { readRemark } from "./read-remark.ts";
import { tokeniseCypher } from "./tokenise-cypher.ts";

/** A text that is wrong all over is not made better by a thousand remarks. */
const mostRemarks = 50;
/** Of the language server protocol. */
const faultSeverity = 1;

/** What the worker does, without the worker: remembers the names of the graph and answers about texts. */
export function openLanguage(): (question: LanguageQuestion) => LanguageAnswer {
  let names: KnownNames | null = null;
  let schema = describeDatabase(null, []);
  let symbols: ReturnType<typeof checkText>["symbols"] = { query: "", symbolTables: [] };
  return (question) => {
    switch (question.kind) {
      case "know":
        names = question.names;
        schema = describeDatabase(names, question.parameters);
        return { kind: "known" };
      case "check": {
        const checked = checkText(question.text, schema);
        symbols = checked.symbols;
        return { kind: "checked", remarks: checked.remarks };
      }
      case "complete": {
        const masked = maskWideCharacters(question.text);
        return { kind: "completed", proposals: propose(masked, question.cursor, { schema, names, symbols }) };
      }
      case "format":
        return { kind: "formatted", formatted: formatText(question.text, question.cursor) };
    }
  };
}

function checkText(text: string, schema: ReturnType<typeof describeDatabase>) {
  const own = findOwnRemarks(text);
  const isEmpty = tokeniseCypher(text).every(({ kind }) => kind === "comment");
  const isTooLong = own.some(({ code }) => code === "too-long");
  const masked = maskWideCharacters(text);
  const { diagnostics, symbolTables } =
    isEmpty || isTooLong
      ? { diagnostics: [], symbolTables: [] }
      : lintCypherQuery(masked, schema, { consoleCommandsEnabled: false });
  const found = diagnostics.flatMap(
    ({ offsets: { start, end }, severity, message }) =>
      readRemark(
        { from: start, to: end, isFault: severity === faultSeverity, message: inWords(message) },
        text,
      ) ?? [],
  );
  const remarks = dropEchoes([...own, ...found]).sort((one, other) => one.from - other.from);
  return { remarks: remarks.slice(0, mostRemarks), symbols: { query: masked, symbolTables } };
}

const inWords = (message: string | { readonly value: string }) =>
  typeof message === "string" ? message : message.value;

/** A word that is not understood makes the checker miss what would have stood there: that is no fault of its own. */
function dropEchoes(remarks: readonly Remark[]): Remark[] {
  const isBroken = remarks.some(({ code }) =>
    ["not-understood", "mistyped", "ends-early", "open-text", "open-comment"].includes(code),
  );
  const unknownTypes = new Set(remarks.flatMap(({ code, word }) => (code === "unknown-type" ? [word] : [])));
  const unknownLabels = new Set(
    remarks.flatMap(({ code, word }) => (code === "unknown-label" ? [word] : [])),
  );
  return remarks.filter(({ code, word, more }) => {
    if (code === "no-return") return !isBroken;
    if (code === "no-such-start" || code === "no-such-end")
      return !unknownTypes.has(word) && !unknownLabels.has(more);
    return true;
  });
}
