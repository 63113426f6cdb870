import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PairDirection, WholePair } from "#contract/find-pair.ts";
import type { Text } from "#contract/graph.ts";
import { wordPair } from "../../../server/queries/complementarity/word-pair.ts";
import { cypherFiles } from "../open-test-database.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";
import { everyNth } from "./compare-evidence.ts";

let app: TestApp;
let wholes: WholePair[];
beforeAll(async () => {
  app = await startTestApp();
  const { pairs } = await app.get("listPairs", "/api/complementarity?limit=100");
  wholes = [];
  for (const { a, b } of everyNth(pairs, 12)) wholes.push(await find(a, b));
});
afterAll(() => app.stop());

const find = async (a: string, b: string, query = "") =>
  await app.get("findPair", `/api/complementarity/${a}/${b}?${query}`);

/** S/(W + 1) from what the answer says of each need. */
function giftOf({ matches, unanswered }: PairDirection): number {
  const met = matches.reduce((sum, { weight, strength }) => sum + weight * strength, 0);
  const all = [...matches, ...unanswered].reduce((sum, { weight }) => sum + weight, 0);
  return met / (all + 1);
}

describe("GET /api/complementarity/:a/:b", () => {
  it("says in its sentence what the rest of the answer says", () => {
    for (const whole of wholes) {
      const nodes = new Map(whole.nodes.map((node) => [node.id, node]));
      const cover = ({ exact, needs, stated, matches }: PairDirection) => ({
        ...{ exact, needs, stated },
        matched: matches
          .filter(({ isExact }) => isExact)
          .map(({ competence }): Text => nodes.get(competence)!.name),
      });
      const rebuilt = wordPair({
        ...{ a: whole.a, b: whole.b, there: cover(whole.there), back: cover(whole.back) },
        giver: giftOf(whole.there) >= giftOf(whole.back) - 1e-12 ? "a" : "b",
        shared: whole.shared.length,
        collaborations: whole.collaborations.length,
      });
      expect(whole.sentence).toEqual(rebuilt);
    }
  });

  it("has for every need the facts that it follows from, and for every match who offers it, each with a source", () => {
    for (const { there, back, sources = [], nodes } of wholes) {
      const cited = new Set(sources.map(({ id }) => id));
      const named = new Set(nodes.map(({ id }) => id));
      for (const { matches, unanswered } of [there, back]) {
        for (const { competence, origin, weight, reasons = [] } of [...matches, ...unanswered]) {
          expect(named).toContain(competence);
          expect(reasons[0]).toMatchObject({ origin });
          expect(reasons[0]!.weight).toBeCloseTo(weight, 9);
          for (const { sourceIds } of reasons) for (const id of sourceIds) expect(cited).toContain(id);
        }
        for (const { by, level, offers = [] } of matches) {
          expect(named).toContain(by);
          expect(offers[0]!.level).toBe(level);
          for (const { sourceIds } of offers) expect(sourceIds.filter((id) => cited.has(id))).not.toEqual([]);
        }
      }
    }
  });

  it("says of both directions what the list says, and changes places with the two", async () => {
    const [whole] = wholes;
    const turned = await find(whole!.b.id, whole!.a.id);
    expect(turned).toMatchObject({ score: whole!.score, terms: whole!.terms, rank: whole!.rank });
    expect([turned.there, turned.back]).toEqual([whole!.back, whole!.there]);
    expect(turned.sentence).toEqual(whole!.sentence);
  });

  it("names the collaborations that openness counts", () => {
    for (const { collaborations, terms } of wholes)
      expect(terms.openness).toBeCloseTo(1 / (1 + collaborations.length), 12);
  });

  it("sends the Cypher along, as it was put, with its parameters", () => {
    const evidence = wholes[0]?.evidence ?? [];
    expect(new Set(evidence.map(({ question }) => question)).size).toBe(6);
    for (const { question, text, parameters } of evidence) {
      expect(text).toBe(cypherFiles.get(question));
      const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
      expect(new Set(Object.keys(parameters))).toEqual(used);
    }
  });

  it("says the same without its evidence, but for the facts, the sources and the Cypher", async () => {
    for (const whole of wholes) {
      const { evidence: _, sources: __, nodes, ...told } = whole;
      const atOnce = await find(whole.a.id, whole.b.id, "evidence=false");
      const named = new Map(nodes.map(({ id, kind, name }) => [id, { id, kind, name }]));
      for (const { id, kind, name } of atOnce.nodes) expect({ id, kind, name }).toEqual(named.get(id));
      const { nodes: ___, ...rest } = atOnce;
      const withoutFacts = (direction: PairDirection): PairDirection => ({
        ...direction,
        matches: direction.matches.map(({ reasons, offers, ...match }) => match),
        unanswered: direction.unanswered.map(({ reasons, ...need }) => need),
      });
      expect(rest).toEqual({ ...told, there: withoutFacts(told.there), back: withoutFacts(told.back) });
    }
  });

  it("names everything that it tells without its evidence", async () => {
    for (const { a, b } of wholes) {
      const { nodes, there, back, shared, collaborations, introducers } = await find(
        a.id,
        b.id,
        "evidence=false",
      );
      const named = new Set(nodes.map(({ id }) => id));
      const told = [
        ...[there, back].flatMap(({ matches, unanswered }) => [...matches, ...unanswered]),
        ...shared,
      ].map(({ competence }) => competence);
      const met = collaborations.flatMap(({ id, a: ours, b: theirs }) => [id, ...ours, ...theirs]);
      for (const id of [...told, ...met, ...introducers.list.map(({ actor }) => actor)])
        expect(named).toContain(id);
    }
  });

  it("compares what is not of one kind without ranking it", async () => {
    const mixed = await find("packbridge", "SE224");
    expect(mixed.rank).toBeNull();
    expect(mixed.terms.openness).toBeGreaterThan(0);
  });

  it("shows what was decided, the latest first", async () => {
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify({ a: "catalisti", b: "packbridge", state: "agreed", note: "In March." });
    await app.fetch("/api/decisions", { method: "POST", headers, body });
    const { decisions } = await find("packbridge", "catalisti");
    expect(decisions).toMatchObject([{ state: "agreed", note: "In March." }]);
  });

  it("does not compare a party with itself, nor with what is none", async () => {
    expect((await app.fetch("/api/complementarity/packbridge/packbridge")).status).toBe(400);
    expect((await app.fetch("/api/complementarity/packbridge/nobody")).status).toBe(404);
  });
});
