import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../server/database/database.ts";
import { openTestDatabase } from "../open-test-database.ts";
import { everyNth, evidenceOf, neighbours, readPresentNetwork } from "./compare-evidence.ts";

let database: Database;
let evidence: ReturnType<typeof evidenceOf>;
beforeAll(async () => {
  database = openTestDatabase();
  evidence = evidenceOf(database, await readPresentNetwork(database), false);
});
afterAll(() => database.close());

const someParties = () => [
  ...evidence.parties("clusters"),
  ...evidence.parties("regions"),
  ...everyNth(evidence.parties("organisations"), 40),
];

describe("the Cypher that shows the evidence says of the shipped facts what the network says:", () => {
  it.each(["stated", "strategy", "chain"] as const)("the %s needs of every party", async (origin) => {
    let found = 0;
    for (const party of someParties()) {
      const inCypher = await evidence.needsInCypher(party, origin);
      expect([party.id, inCypher]).toEqual([party.id, evidence.needsInNetwork(party, origin)]);
      found += inCypher.length;
    }
    // No stated need is shipped: none is invented about anybody.
    expect(found > 0).toBe(origin !== "stated");
  });

  it("what every party offers, at which level and by how many", async () => {
    for (const party of someParties())
      expect([party.id, await evidence.offersInCypher(party)]).toEqual([
        party.id,
        evidence.offersInNetwork(party),
      ]);
  });

  it("in what two parties meet", async () => {
    let met = 0;
    const pairs = [...neighbours(evidence.parties("regions")), ...neighbours(evidence.parties("clusters"))];
    for (const [first, second] of pairs) {
      const inCypher = await evidence.meetingsInCypher(first, second);
      expect([first.id, second.id, inCypher]).toEqual([
        ...[first.id, second.id],
        evidence.meetingsInNetwork(first, second),
      ]);
      met += inCypher.length;
    }
    expect(met).toBeGreaterThan(20);
  });

  it("who could introduce two parties, in order", async () => {
    let known = 0;
    const pairs = neighbours([...evidence.parties("regions"), ...evidence.parties("clusters")]);
    for (const [first, second] of pairs) {
      const inCypher = await evidence.introducersInCypher(first, second);
      expect([first.id, second.id, inCypher]).toEqual([
        ...[first.id, second.id],
        evidence.introducersInNetwork(first, second),
      ]);
      known += inCypher.length;
    }
    expect(known).toBeGreaterThan(20);
  });
});
