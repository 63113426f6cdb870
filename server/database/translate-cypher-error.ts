import neo4j from "neo4j-driver";
import type { Fault } from "#contract/errors.ts";
import { ClusterixError } from "../errors.ts";
import { readCypherFault } from "./read-cypher-fault.ts";
import { translateDatabaseError } from "./translate-database-error.ts";

/**
 * What the database says of a text that somebody wrote. Its own words are kept, since they name what is wrong; the line
 * and column they end with become numbers of their own, and what is known of them has a word that screens have a sentence
 * for in each language. Whatever has nothing to do with the text is translated as for every other question.
 *
 * @param addedLines lines that were put before the text, such as that of EXPLAIN
 */
export function translateCypherError(error: unknown, addedLines = 0): ClusterixError {
  // A value that is nested thousands deep, which nobody can walk through.
  if (error instanceof RangeError)
    return new ClusterixError(
      "needs-too-much",
      "Its rows hold lists or maps that are nested too deep to be read. Return them flat.",
      { cause: error },
    );
  if (!(error instanceof neo4j.Neo4jError)) return translateDatabaseError(error, "of somebody's own");
  const { code } = error;
  if (code.endsWith(".Statement.AccessMode") || code.endsWith(".General.WriteOnReadOnlyAccessDatabase"))
    return refused("writes", "It would change the graph. Here a query can only read.", error);
  if (code.endsWith(".Transaction.TransactionStartFailed") || code.endsWith(".TransactionHookFailed"))
    return refused("not-a-read", "It would open transactions of its own. Here a query can only read.", error);
  if (isTooMuch(code, error.message))
    return new ClusterixError(
      "needs-too-much",
      "It needs more memory than a query is given. Ask for fewer rows, or count in the database instead of collecting.",
      { cause: error },
    );
  if (error.message.includes("Shortest path fallback has been disabled"))
    return new ClusterixError(
      "needs-too-much",
      "It would look at every way there is. Give both ends, and a longest length such as [*..6].",
      { cause: error },
    );
  if (/^Neo\.ClientError\.(Statement|Procedure|Schema|General)\./.test(code) || isDatabaseRefusal(code))
    return wrong(error, addedLines);
  return translateDatabaseError(error, "of somebody's own");
}

function refused(code: string, detail: string, cause: Error): ClusterixError {
  return new ClusterixError("refused-query", detail, { cause, faults: [{ code, detail }] });
}

function isTooMuch(code: string, message: string): boolean {
  return /OutOfMemory|StackOverFlow/i.test(code) || /failed to allocate|OutOfMemory/i.test(message);
}

/** What Neo4j counts as a fault of its own: an error in an expression while it runs, a comment that does not end. */
function isDatabaseRefusal(code: string): boolean {
  return code.startsWith("Neo.DatabaseError.") || code.startsWith("Neo.ClientError.Database.");
}

function wrong(error: Error, addedLines: number): ClusterixError {
  const said = readPlace(error.message, addedLines);
  // The place that a procedure names is one in a text of its own, such as that of a search.
  const { line: _, column: __, ...unplaced } = said;
  const isOfProcedure = said.detail.startsWith("Failed to invoke procedure");
  const fault = { ...readCypherFault(said.detail), ...(isOfProcedure ? unplaced : said) };
  return new ClusterixError("wrong-query", fault.detail, { cause: error, faults: [fault] });
}

/** `Variable `m` not defined (line 1, column 18 (offset: 17))`, then the line itself and a caret below it. */
export function readPlace(message: string, addedLines: number): Fault {
  const place =
    /\s*\(line (\d+), column (\d+)(?: \(offset: \d+\))?\)/.exec(message) ??
    / at line (\d+), column (\d+)\./.exec(message);
  const sentence = (place === null ? message : message.slice(0, place.index)).trim();
  const detail = /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
  const line = Number(place?.[1]) - addedLines;
  if (place === null || line < 1) return { detail };
  return { detail, line, column: Number(place[2]) };
}
