import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type cytoscape from "cytoscape";
import { beforeAll, describe, expect, it } from "vitest";
import { trimCytoscape } from "../../../client/canvas/trim-cytoscape.ts";

const whole = readFileSync(fileURLToPath(import.meta.resolve("cytoscape")), "utf8");

describe("trimCytoscape(source)", () => {
  let trimmed: typeof cytoscape;

  beforeAll(async () => {
    const text = Buffer.from(trimCytoscape(whole)).toString("base64");
    trimmed = (await import(/* @vite-ignore */ `data:text/javascript;base64,${text}`)).default;
  });

  it("leaves what the stage asks for: elements that come, stand at given places, look as they should and go", () => {
    const cy = trimmed({
      headless: true,
      styleEnabled: true,
      style: [{ selector: "node", style: { width: "data(size)" } }],
      layout: { name: "preset", fit: false },
    });
    cy.add([
      { data: { id: "a", size: 12 }, position: { x: 1, y: 2 } },
      { data: { id: "b", size: 8 }, position: { x: 30, y: 40 } },
      { data: { id: "a-b", source: "a", target: "b" } },
    ]);
    expect(cy.getElementById("b").position()).toEqual({ x: 30, y: 40 });
    expect(cy.getElementById("a").width()).toBe(12);
    expect(cy.elements().components()).toHaveLength(1);
    cy.edges().remove();
    expect(cy.elements().components()).toHaveLength(2);
    cy.destroy();
  });

  it("takes out methods on graphs, layouts, WebGL and hands", () => {
    const cy = trimmed({ headless: true });
    expect(cy.elements()).not.toHaveProperty("pageRank");
    expect(trimmed("layout", "cose")).toBeUndefined();
    const text = trimCytoscape(whole);
    for (const gone of [".initWebgl = ", "CoseLayout.prototype", "mousemoveHandler"]) {
      expect(whole).toContain(gone);
      expect(text).not.toContain(gone);
    }
  });

  it("does not build with another Cytoscape, in which something is not found", () => {
    expect(() => trimCytoscape(whole.replace("impl: CoseLayout", "impl: Cose"))).toThrow(
      /not found: layouts/,
    );
  });
});
