import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import type { Language } from "#contract/words.ts";
import { ImportQuery } from "../../../client/queries/import-query.tsx";
import { QueriesContext, type QueriesState } from "../../../client/queries/queries-context.ts";
import { type Drawn, draw, until } from "../draw.tsx";

let drawn: Drawn | undefined;
const realFetch = globalThis.fetch;
afterEach(() => {
  drawn?.remove();
  globalThis.fetch = realFetch;
});

/** The server refuses whatever it is sent; what it was sent is written down. */
function refuseAll(faults: readonly object[]): string[] {
  const sent: string[] = [];
  globalThis.fetch = async (_, init) => {
    sent.push(String(init?.body));
    return Response.json({ code: "bad-parameter", detail: "Line 3, column 1: No.", faults }, { status: 400 });
  };
  return sent;
}

async function importFile(text: string, language: Language): Promise<string> {
  // Only what is saved changes the view.
  const state = { change: () => undefined } as unknown as QueriesState;
  drawn = draw(
    <QueriesContext value={state}>
      <ImportQuery />
    </QueriesContext>,
    language,
  );
  const field = drawn.place.querySelector<HTMLInputElement>("input[type=file]");
  Object.defineProperty(field, "files", { value: [new File([text], "mine.cypher")] });
  await act(async () => field?.dispatchEvent(new Event("change", { bubbles: true })));
  const dialog = await until(() =>
    document.querySelector("[role=dialog] [role=alert]")?.closest("[role=dialog]"),
  );
  return (dialog.textContent ?? "").replaceAll(/\s/g, " ");
}

describe("a file that is refused as a query", () => {
  const faults = [
    { detail: "Write a title.", parameter: "title", line: 3, column: 1 },
    { detail: "Write RETURN at the end.", parameter: "cypher", line: 9, column: 12 },
  ];

  it("is told of as a file, each fault with its line and column", async () => {
    refuseAll(faults);
    const said = await importFile("/*---\n---*/\nRETURN 1", "en");
    expect(said).toContain("mine.cypher");
    expect(said).toContain("This file cannot be read as a query.");
    expect(said).not.toContain("question");
    expect(said).toContain("2 faults, with their line and column in the file:");
    expect(said).toMatch(/Line 3, column 1.*Write a title\..*Line 9, column 12.*Write RETURN/);
  });

  it("is told of in French as well", async () => {
    refuseAll(faults);
    const said = await importFile("/*---\n---*/\nRETURN 1", "fr");
    expect(said).toContain("Ce fichier ne peut pas être lu comme une requête.");
    expect(said).not.toContain("question");
    expect(said).toMatch(/Ligne 3, colonne 1/i);
  });

  it("is not sent when it is empty or longer than any query", async () => {
    const sent = refuseAll([]);
    expect(await importFile(" \n", "en")).toContain("There is nothing in this file.");
    drawn?.remove();
    expect(await importFile("a".repeat(40_001), "en")).toContain("A file has at most 40,000 characters");
    drawn?.remove();
    expect(await importFile("é".repeat(200_000), "en")).toContain("A file has at most 40,000 characters");
    expect(sent).toEqual([]);
  });

  it("is told of as anything else is when the server does not answer", async () => {
    globalThis.fetch = () => Promise.reject(new TypeError("offline"));
    expect(await importFile("RETURN 1", "en")).toContain("The server does not answer.");
  });
});
