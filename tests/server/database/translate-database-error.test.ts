import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { translateDatabaseError } from "../../../server/database/translate-database-error.ts";
import { ClusterixError } from "../../../server/errors.ts";

function translate(message: string, code: string) {
  const error = new neo4j.Neo4jError(message, code, "50N42", "", undefined);
  return translateDatabaseError(error, "explore/find-card");
}

describe("translateDatabaseError", () => {
  it("knows what the driver and the server say", () => {
    const cases = [
      ["Could not perform discovery", "ServiceUnavailable", "database-away"],
      ["Connection was closed", "SessionExpired", "database-away"],
      ["The client is unauthorized", "Neo.ClientError.Security.Unauthorized", "database-away"],
      ["no such database", "Neo.ClientError.Database.DatabaseNotFound", "database-away"],
      ["not up yet", "Neo.TransientError.General.DatabaseUnavailable", "database-away"],
      ["Connection acquisition timed out in 2000 ms.", "N/A", "database-busy"],
      ["too much", "Neo.TransientError.General.MemoryPoolOutOfMemoryError", "database-busy"],
      ["timed out", "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "took-too-long"],
      ["terminated", "Neo.ClientError.Transaction.Terminated", "took-too-long"],
      [
        "Shortest path fallback has been disabled.",
        "Neo.DatabaseError.Statement.ExecutionFailed",
        "took-too-long",
      ],
      ["Writing in read access mode", "Neo.ClientError.Statement.AccessMode", "internal"],
      ["Invalid input", "Neo.ClientError.Statement.SyntaxError", "internal"],
    ] as const;
    for (const [message, code, expected] of cases) expect(translate(message, code).code).toBe(expected);
  });

  it("keeps the cause for the log and out of the sentence", () => {
    const error = translate("secret of the inside", "Neo.ClientError.Statement.SyntaxError");
    expect(error.cause).toBeInstanceOf(Error);
    expect(error.detail).not.toContain("secret");
    const known = new ClusterixError("cancelled", "The request was cancelled.");
    expect(translateDatabaseError(known, "explore/find-card")).toBe(known);
    expect(translateDatabaseError("a text", "explore/find-card").code).toBe("internal");
  });
});
