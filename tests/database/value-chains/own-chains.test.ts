import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OwnChain } from "#contract/chain-definition.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";
import { copyOfChain } from "./copy-of-chain.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const base = "/api/value-chains";
const packaging = "circular-plastic-packaging";

async function send(method: string, path: string, body?: object) {
  const headers = { "Content-Type": "application/json" };
  const answer = await app.fetch(path, {
    method,
    ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: answer.body as OwnChain & { detail: string; parameter: string } };
}

const step = (key: string, feeds: string | null, more: object = {}) => ({
  ...{ key, name: `Step ${key}`, feeds, requires: [{ competence: "packaging-technology", weight: 1 }] },
  ...more,
});
const make = async (stages: object[], name = "Packs that return") =>
  await send("POST", base, { definition: { name, stages } });

describe("a copy of a shipped chain", () => {
  it("has the same parties at the same steps, and the same best chains", async () => {
    const shipped = await app.get("findValueChain", `${base}/${packaging}`);
    const { status, body } = await send("POST", base, { definition: copyOfChain(shipped) });
    expect(status).toBe(200);
    const copy = await app.get("findValueChain", `${base}/${body.id}`);
    expect(copy).toMatchObject({
      isOwn: true,
      version: 1,
      covered: shipped.covered,
      connected: shipped.connected,
    });
    const counts = (chain: typeof copy) => chain.stages.map(({ active, capable }) => [active, capable]);
    expect(counts(copy)).toEqual(counts(shipped));
    const chainsOf = async (id: string) => {
      const { chains } = await app.get("findBestChains", `${base}/${id}/chains?k=5`);
      return chains.map(({ cost, places }) => [cost.total, places.map(({ party }) => party)]);
    };
    expect(await chainsOf(body.id)).toEqual(await chainsOf(packaging));
    // The facts behind a copied step are those of the step it was copied from.
    const stage = copy.stages[0]!;
    const list = await app.get("listStageParties", `${base}/${body.id}/stages/${stage.id}?limit=1000`);
    expect(list.parties.every(({ facts }) => facts.length > 0)).toBe(true);
    expect(list.active).toBe(stage.active);
  });
});

describe("a chain made here", () => {
  it("is listed after the shipped ones at once, though their answer may be kept by the caller", async () => {
    const before = await app.fetch(base);
    const tag = before.headers.get("ETag")!;
    expect((await app.fetch(base, { headers: { "If-None-Match": tag } })).status).toBe(304);
    const { body } = await make([step("a", "b"), step("b", null)]);
    const after = await app.fetch(base, { headers: { "If-None-Match": tag } });
    expect(after.status).toBe(200);
    expect((after.body as { chains: { id: string }[] }).chains.at(-1)!.id).toMatch(/^own-/);
    expect(after.text).toContain(body.id);
  });

  it("changes, comes back as it was, goes, and comes back", async () => {
    const stages = [step("a", "b"), step("b", null)];
    const { body: made } = await make(stages, "First");
    const read = async () => await app.get("findValueChain", `${base}/${made.id}`);
    const path = `${base}/${made.id}`;
    const longer = { name: "Second", stages: [step("a", "b"), step("b", "c"), step("c", null)] };
    expect((await send("PUT", path, { definition: longer, after: 1 })).body.version).toBe(2);
    expect(await read()).toMatchObject({ name: "Second", version: 2, steps: 3 });
    // Undo: the definition that was there before.
    await send("PUT", path, { definition: { name: "First", stages }, after: 2 });
    expect(await read()).toMatchObject({ name: "First", version: 3, steps: 2 });
    expect((await send("DELETE", `${path}?after=3`)).status).toBe(200);
    expect((await app.fetch(path)).status).toBe(404);
    await send("PUT", path, { definition: { name: "First", stages }, after: 4 });
    expect(await read()).toMatchObject({ name: "First", version: 5 });
  });

  it("is not changed over a version that one has not seen", async () => {
    const definition = { name: "Mine", stages: [step("a", "b"), step("b", null)] };
    const { body: made } = await send("POST", base, { definition });
    await send("PUT", `${base}/${made.id}`, { definition, after: 1 });
    const late = await send("PUT", `${base}/${made.id}`, { definition, after: 1 });
    expect([late.status, late.body.parameter]).toEqual([409, "after"]);
    expect((await send("DELETE", `${base}/${made.id}?after=1`)).status).toBe(409);
  });

  it("is found with every option of a shipped one", async () => {
    const { body } = await make([
      step("a", "b", { like: `${packaging}--packaging-making` }),
      step("b", null, { requires: [{ competence: "materials-recycling", weight: 1 }] }),
    ]);
    const { chains } = await app.get(
      "findBestChains",
      `${base}/${body.id}/chains?of=organisations&k=3&cross=1`,
    );
    expect(chains.length).toBeGreaterThan(0);
    expect(chains.every(({ crossings }) => crossings.country >= 1)).toBe(true);
    await app.get("findInvitation", `${base}/${body.id}/invitation`);
    await app.get("findGapFillers", `${base}/${body.id}/gaps?regions=SE224`);
  });
});

describe("what is no value chain", () => {
  const faulty: readonly (readonly [string, object[], string, RegExp])[] = [
    ["feeds itself", [step("a", "a"), step("b", null)], "stages.0.feeds", /“Step a” feeds itself/],
    [
      "feeds nobody knows what",
      [step("a", "x"), step("b", null)],
      "stages.0.feeds",
      /feeds x, which is no step/,
    ],
    ["goes in a circle", [step("a", "b"), step("b", "a")], "stages.0.feeds", /leads back to it/],
    ["ends twice", [step("a", null), step("b", null)], "stages.0.feeds", /only one step may be the last/],
    ["has a key twice", [step("a", "b"), step("a", "b"), step("b", null)], "stages.1.key", /key of its own/],
    [
      "requires what nobody knows",
      [step("a", "b", { requires: [{ competence: "flying", weight: 1 }] }), step("b", null)],
      "stages.0.requires.0.competence",
      /“Step a” requires flying/,
    ],
    [
      "requires a whole field",
      [step("a", "b"), step("b", null, { requires: [{ competence: "manufacturing", weight: 1 }] })],
      "stages.1.requires.0.competence",
      /“Step b” requires manufacturing, which is a whole field/,
    ],
    [
      "is like a step that there is not",
      [step("a", "b", { like: "own-1--a" }), step("b", null)],
      "stages.0.like",
      /no step of a shipped value chain/,
    ],
    [
      "requires nothing",
      [step("a", "b", { requires: [] }), step("b", null)],
      "stages.0.requires",
      /competence/,
    ],
    ["has one step", [step("a", null)], "stages", /two steps/],
  ];

  it.each(faulty)("%s: is refused with the step and what to do", async (_, stages, place, sentence) => {
    const { status, body } = await make(stages);
    expect([status, body.parameter]).toEqual([400, `definition.${place}`]);
    expect(body.detail).toMatch(sentence);
  });

  it("is refused as a change too, and the chain stays as it was", async () => {
    const { body: made } = await make([step("a", "b"), step("b", null)]);
    const definition = { name: "Round", stages: [step("a", "b"), step("b", "a")] };
    expect((await send("PUT", `${base}/${made.id}`, { definition, after: 1 })).status).toBe(400);
    expect(await app.get("findValueChain", `${base}/${made.id}`)).toMatchObject({ version: 1 });
  });

  it("shipped chains are changed by nobody", async () => {
    const definition = { name: "Mine", stages: [step("a", "b"), step("b", null)] };
    expect((await send("PUT", `${base}/${packaging}`, { definition, after: 1 })).status).toBe(404);
    expect((await send("DELETE", `${base}/${packaging}?after=1`)).status).toBe(404);
  });
});
