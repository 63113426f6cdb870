import fc from "fast-check";
import { MultiGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { describe, expect, it } from "vitest";
import type { Column, Row } from "#contract/query-answer.ts";
import { ClusterixError } from "../../../../server/errors.ts";
import { answerWriters } from "../../../../server/queries/export/answer-formats.ts";
import { escapeXml } from "../../../../server/queries/export/xml-text.ts";
import {
  answerOf,
  collectText,
  column,
  company,
  competence,
  strangeName,
  strangeTexts,
} from "./sample-answers.ts";

const english = { language: "en" as const };
const formats = {
  graphml: (text: string) => graphml.parse(MultiGraph, text, { addMissingNodes: false }),
  gexf: (text: string) => gexf.parse(MultiGraph, text, { addMissingNodes: false }),
};
type Attributes = Record<string, unknown>;

for (const format of ["graphml", "gexf"] as const) {
  const write = (columns: readonly Column[], rows: readonly Row[], language: "en" | "fr" = "en") =>
    collectText(answerWriters[format].write(answerOf(columns, rows), { language }));
  /** GEXF has labels beside attributes; ids of links are counted. */
  const read = async (columns: readonly Column[], rows: readonly Row[], language: "en" | "fr" = "en") => {
    const graph = formats[format](await write(columns, rows, language));
    const nodes = graph.mapNodes((id: string, { label: _, ...rest }: Attributes) => [id, rest]);
    const links = graph.mapEdges(
      (_: string, { label: __, ...rest }: Attributes, from: string, to: string) => [...[from, to, rest]],
    );
    return { nodes: Object.fromEntries(nodes) as Record<string, Attributes>, links };
  };

  // A busy computer needs long for what is done in a second.
  describe(`the writer of ${format}`, { timeout: 60_000 }, () => {
    it("writes the nodes and links of all rows, each once, with kind, name and what more is known", async () => {
      const [a, b] = [company("gyor", strangeName), competence("recycling", "Recycling", "Recyclage")];
      const offers = {
        type: "OFFERS",
        from: a,
        to: b,
        properties: { level: 3, evidence: "=1+1", role: null },
      };
      const rows = [
        { link: offers, confidence: "B", sources: ["s1", "s2"] },
        { link: offers, confidence: "D", sources: ["s3"] },
        { link: { ...offers, type: "NEEDS", properties: {} }, confidence: "C", sources: [] },
      ];
      const columns = [
        column("link", "link"),
        column("confidence", "confidence"),
        column("sources", "sources"),
      ];
      expect(await read(columns, rows, "fr")).toEqual({
        nodes: {
          gyor: { name: strangeName, kind: "company" },
          recycling: { name: "Recyclage", kind: "competence" },
        },
        links: [
          [
            ...["gyor", "recycling"],
            { type: "OFFERS", level: 3, evidence: "=1+1", confidence: "B", sources: "s1; s2" },
          ],
          ["gyor", "recycling", expect.objectContaining({ type: "NEEDS", confidence: "C" })],
        ],
      });
    });

    it("finds them in lists, paths and maps, and gives the first node of a row what else stands there", async () => {
      const [a, b, c, d] = [company("a"), company("b"), company("c"), company("d")];
      const knows = { type: "KNOWS", from: c, to: b };
      const rows = [
        {
          who: a,
          partners: [b, { best: d }],
          path: { nodes: [b, c], links: [knows] },
          ...{ offers: 7, open: true, since: "2019", note: "new\nline" },
        },
      ];
      const columns = [
        ...[column("who", "node"), column("partners", "list"), column("path", "path")],
        ...[
          column("offers", "number"),
          column("open", "yes-no"),
          column("since", "date"),
          column("note", "text"),
        ],
      ];
      const { nodes, links } = await read(columns, rows);
      expect(Object.keys(nodes)).toEqual(["a", "b", "d", "c"]);
      expect(nodes.a).toMatchObject({ offers: 7, open: true, since: "2019", note: "new\nline" });
      expect(links).toEqual([["c", "b", { type: "KNOWS" }]]);
    });

    it("brings back whatever text can be written in XML", async () => {
      const kept = new Map(strangeTexts.map((text) => [text, text]));
      kept.set("nul\u0000bell\u0007half\ud800 \udc00\ufffe\uffffend", "nulbellhalf end");
      const rows = [...kept.keys()].map((text, at) => ({ who: company(`c${at}`, text) }));
      const { nodes } = await read([column("who", "node")], rows);
      // Spaces around are the reader's to trim.
      for (const [at, text] of [...kept.values()].entries())
        expect(String(nodes[`c${at}`]!.name).trim()).toBe(text.trim());
    });

    it("is well-formed for any texts as names, ids of links and names of properties", async () => {
      const anyText = fc.string({ unit: "binary", maxLength: 20 });
      await fc.assert(
        fc.asyncProperty(anyText, anyText, anyText, async (name, type, property) => {
          const link = { type, from: company("a", name), to: company("b"), properties: { [property]: name } };
          const { nodes, links } = await read([column("link", "link")], [{ link }]);
          expect([Object.keys(nodes), links.length]).toEqual([["a", "b"], 1]);
        }),
        { numRuns: 100 },
      );
    });

    it("keeps nodes of a Neo4j of one's own that have no id of ours apart, and finds them again", async () => {
      const unknown = (n: number) => ({
        ...{ id: null, kind: null, name: null, labels: ["Person"] },
        properties: { n },
      });
      const link = { type: "KNOWS", from: unknown(1), to: unknown(2) };
      const { nodes, links } = await read(
        [column("l", "link"), column("n", "node")],
        [{ l: link, n: unknown(2) }],
      );
      expect(Object.values(nodes)).toEqual([
        { name: "Person", kind: "Person", n: 1 },
        { name: "Person", kind: "Person", n: 2 },
      ]);
      expect(links.length).toBe(1);
    });

    it("says what it is, of when, and under which licence", async () => {
      const text = await write([column("who", "node")], [{ who: company("a") }]);
      for (const part of ["Companies: who? [sample]", "abc123", "2026-11-25", "CC BY 4.0"])
        expect(text).toContain(escapeXml(part));
    });

    it("refuses a table without any node before it has written anything, and says what to ask for", async () => {
      const pieces = answerWriters[format].write(answerOf([column("n", "number")], [{ n: 1 }]), english);
      const error: unknown = await pieces[Symbol.asyncIterator]()
        .next()
        .then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
      expect(error).toBeInstanceOf(ClusterixError);
      expect(error).toMatchObject({
        code: "bad-parameter",
        parameter: "format",
        detail: expect.stringContaining("csv or xlsx"),
      });
      await expect(write([column("n", "number")], [])).rejects.toThrow(ClusterixError);
    });

    it("writes an empty graph where there could have been nodes", async () => {
      expect(await read([column("who", "node")], [])).toEqual({ nodes: {}, links: [] });
    });

    it("writes 10,000 rows, in few pieces", async () => {
      const rows = Array.from({ length: 10_000 }, (_, n) => ({
        link: {
          type: "KNOWS",
          from: company(`c${n}`, strangeName),
          to: company(`c${(n * 7) % 10_000}`, strangeName),
        },
      }));
      const columns = [column("link", "link")];
      const { nodes, links } = await read(columns, rows);
      expect([Object.keys(nodes).length, links.length]).toEqual([10_000, 10_000]);
      let pieces = 0;
      for await (const _ of answerWriters[format].write(answerOf(columns, rows), english)) pieces += 1;
      expect(pieces).toBeLessThan(500);
    });
  });
}
