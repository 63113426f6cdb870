import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { MultiGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../start-test-app.ts";
import { library, nodesIn, type ShippedExample } from "./shipped-runs.ts";

const examples = JSON.parse(
  readFileSync(join(import.meta.dirname, "shipped-examples.json"), "utf8"),
) as Record<string, ShippedExample>;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const addressOf = (id: string, ending: string, more: Record<string, string> = {}) =>
  `/api/queries/${id}/run${ending}?${new URLSearchParams({ ...examples[id]!.given, limit: "10000", ...more })}`;
async function bytesOf(path: string): Promise<Buffer> {
  const response = await fetch(app.address + path);
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
}
const readGraph = {
  graphml: (text: string) => graphml.parse(MultiGraph, text, { addMissingNodes: false }),
  gexf: (text: string) => gexf.parse(MultiGraph, text, { addMissingNodes: false }),
};

describe("GET /api/queries/:id/run and /plan", () => {
  it("warn of nothing, since what came with the product is spelt right and goes quickly", async () => {
    for (const { id } of library.list()) {
      const { warnings } = await app.get("runQuery", addressOf(id, ""));
      const planned = await app.get(
        "planQuery",
        addressOf(id, "").replace("/run?", "/plan?").replace("limit=10000", ""),
      );
      expect([id, warnings, planned.warnings]).toEqual([id, [], []]);
    }
  });
});

describe("GET /api/queries/:id/run.csv, .xlsx, .graphml and .gexf", () => {
  for (const { id } of library.list())
    it(`${id} is the same in every format`, async () => {
      const { rows, total } = await app.get("runQuery", addressOf(id, ""));
      expect(total).toBe(rows.length);
      const lines = parse(await bytesOf(addressOf(id, ".csv")), { bom: true });
      const sheet = await readSheet(await bytesOf(addressOf(id, ".xlsx")));
      expect([lines.length, sheet.length]).toEqual([rows.length + 1, rows.length + 1]);
      expect(sheet[0]).toEqual(lines[0]);
      expect(new Set(lines[0]).size).toBe(lines[0]!.length);
      const nodes = new Set(rows.flatMap((row) => nodesIn(row)));
      for (const format of ["graphml", "gexf"] as const)
        if (nodes.size === 0) {
          const { status, body } = await app.fetch(addressOf(id, `.${format}`));
          expect([status, body]).toEqual([400, expect.objectContaining({ code: "bad-parameter" })]);
        } else {
          const graph = readGraph[format]((await bytesOf(addressOf(id, `.${format}`))).toString("utf8"));
          expect(graph.nodes().sort()).toEqual([...nodes].sort());
        }
    });

  it("says in a workbook with what it was asked, defaults too, in the language asked for", async () => {
    const path = addressOf("companies-for-a-gap", ".xlsx", { region: "BE2,SE224", language: "fr" });
    const about = await readSheet(await bytesOf(path), "À propos");
    expect(about.slice(0, 7)).toEqual([
      ["Question", "Entreprises qui pourraient combler un maillon d'une chaîne"],
      ["Demandé avec\u202f: Chaîne de valeur", "Mobilité électrique (electric-mobility)"],
      ["Demandé avec\u202f: Maillon", expect.stringContaining("(electric-mobility--reuse-and-recycling)")],
      ["Demandé avec\u202f: Régions", "Flandre (BE2); Scanie (SE224)"],
      ["Demandé avec\u202f: Le", "2026-11-25"],
      ["Demandé avec\u202f: Compter les faits inventés du jeu d'exercice", "non"],
      ["Lignes", expect.any(Number)],
    ]);
  });
});
