/**
 * Everything that can go wrong, as one closed list. The two records below are exhaustive: a new code without
 * a status and a title does not compile. No zod here, so that the client may import the constants.
 */
export const errorCodes = [
  "bad-parameter",
  "not-found",
  "unknown-route",
  "method-not-allowed",
  "not-allowed",
  "conflict",
  "wrong-query",
  "refused-query",
  "needs-too-much",
  "too-many-requests",
  "too-large",
  "database-away",
  "database-busy",
  "took-too-long",
  "cancelled",
  "not-ready",
  "internal",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const errorStatuses: Record<ErrorCode, number> = {
  "bad-parameter": 400,
  "not-found": 404,
  "unknown-route": 404,
  "method-not-allowed": 405,
  "not-allowed": 403,
  conflict: 409,
  // The request is well formed; what it asks is not.
  "wrong-query": 422,
  "refused-query": 422,
  "needs-too-much": 422,
  "too-many-requests": 429,
  "too-large": 413,
  "database-away": 503,
  "database-busy": 503,
  "took-too-long": 504,
  // Nobody is left to read it; the number is the one proxies log for a closed connection.
  cancelled: 499,
  "not-ready": 503,
  internal: 500,
};

export const errorTitles: Record<ErrorCode, string> = {
  "bad-parameter": "A parameter is not as expected",
  "not-found": "There is nothing with this id",
  "unknown-route": "There is nothing at this address",
  "method-not-allowed": "This address does not take this method",
  "not-allowed": "This is not allowed here",
  conflict: "Somebody changed this in the meantime",
  "wrong-query": "This query cannot be understood",
  "refused-query": "This query is not run here",
  "needs-too-much": "This query needs more than a query is given",
  "too-many-requests": "Too many requests in a short time",
  "too-large": "The request is too large",
  "database-away": "The database does not answer",
  "database-busy": "The database is busy",
  "took-too-long": "The answer took too long",
  cancelled: "The request was cancelled",
  "not-ready": "The server is still getting ready",
  internal: "Something went wrong on the server",
};

/** One of several things that are wrong, in a problem document. */
export interface Fault {
  /** The parameter at fault, or the part of a definition, such as parameters.2.name. */
  readonly parameter?: string | undefined;
  /** A word of a closed list (parameterFaults, refusals, queryFaults), where there is one. */
  readonly code?: string | undefined;
  /** What the code is about, such as the name of a procedure or the most there may be. */
  readonly word?: string | undefined;
  /** What else belongs to it, such as the type that is needed. */
  readonly more?: string | undefined;
  /** A sentence that says what to do. */
  readonly detail: string;
  /** Where in the text, counted from 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}
