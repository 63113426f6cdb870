import neo4j from "neo4j-driver";
import { ClusterixError } from "../errors.ts";

/**
 * The one place where what the driver throws becomes one of our codes. Neo4j 5 and 2026 share the codes below, not the
 * status numbers (GQLSTATUS), so only the code is read, and the message where there is no code.
 */
export function translateDatabaseError(error: unknown, question: string): ClusterixError {
  if (error instanceof ClusterixError) return error;
  const code = error instanceof neo4j.Neo4jError ? error.code : "";
  const message = error instanceof Error ? error.message : String(error);
  for (const rule of rules) {
    if (rule.matches(code, message)) return new ClusterixError(rule.code, rule.detail, { cause: error });
  }
  return new ClusterixError("internal", `The question ${question} failed.`, { cause: error });
}

/** True when the connection was lost before an answer: worth one more try, where trying again does no harm. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && lostConnectionCodes.has(error.code);
}

/** True when no connection became free in time. The driver gives this fault no code of its own. */
export function isPoolExhausted(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(poolExhausted);
}

const poolExhausted = "Connection acquisition timed out";
const lostConnectionCodes = new Set<string>([neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED]);

interface Rule {
  readonly matches: (code: string, message: string) => boolean;
  readonly code: ClusterixError["code"];
  readonly detail: string;
}

const rules: readonly Rule[] = [
  {
    matches: (_, message) => message.startsWith(poolExhausted),
    code: "database-busy",
    detail: "Too many questions are being answered at the same time. Try again in a moment.",
  },
  {
    matches: (code) => lostConnectionCodes.has(code) || code.includes("DatabaseUnavailable"),
    code: "database-away",
    detail: "The database does not answer. It is asked again with the next request.",
  },
  {
    matches: (code) => code.startsWith("Neo.ClientError.Security."),
    code: "database-away",
    detail: "The database refuses the user name or the password it was given.",
  },
  {
    matches: (code) => code.endsWith(".DatabaseNotFound"),
    code: "database-away",
    detail: "The database server does not have the database it was asked for.",
  },
  {
    matches: (code) =>
      code.includes(".Transaction.TransactionTimedOut") || code.endsWith(".Transaction.Terminated"),
    code: "took-too-long",
    detail: "The database needed more time than it is given.",
  },
  {
    // Neo4j would have to look at every way there is; it says so as if it had failed itself.
    matches: (_, message) => message.includes("Shortest path fallback has been disabled"),
    code: "took-too-long",
    detail: "Finding these ways would take too long.",
  },
  {
    matches: (code) => code.startsWith("Neo.TransientError."),
    code: "database-busy",
    detail: "The database has too much to do at the moment. Try again, or ask for less.",
  },
];
