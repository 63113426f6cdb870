import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { SourcesBehindNumber } from "../../../client/home/sources-behind-number.tsx";
import { type Drawn, draw, type as typeText, until } from "../draw.tsx";

let drawn: Drawn | undefined;
const realFetch = globalThis.fetch;
afterEach(() => {
  drawn?.remove();
  globalThis.fetch = realFetch;
});

const total = 60;
const source = (at: number) => ({
  id: `s${at}`,
  title: `Source ${at}`,
  url: `https://example.org/${at}`,
  facts: at,
});

/** Answers as the server does, page by page, and writes down what it was asked. */
function answerSources(): string[] {
  const asked: string[] = [];
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    const from = Number(new URL(String(address), "http://localhost").searchParams.get("cursor") ?? 0);
    const sources = Array.from({ length: Math.min(25, total - from) }, (_, at) => source(from + at));
    const next = from + sources.length;
    const extent = { shown: sources.length, total, truncated: sources.length < total };
    return Response.json({
      sources,
      facts: 99,
      ...extent,
      ...(next < total ? { cursor: String(next) } : {}),
    });
  };
  return asked;
}

const rows = () => [...(drawn?.place.querySelectorAll("li") ?? [])];
const textOf = () => drawn?.place.textContent ?? "";

describe("the sources behind a number", () => {
  it("come 25 by 25 until all are there, and say how many of how many are shown", async () => {
    const asked = answerSources();
    drawn = draw(<SourcesBehindNumber sources={{ confidence: "A" }} />);
    for (const shown of [25, 50, 60]) {
      await until(() => rows().length === shown);
      expect(textOf()).toContain(`${shown} of 60 sources, cited by 99 facts`);
      const more = [...drawn.place.querySelectorAll("button")].find(({ textContent }) =>
        /more/.test(textContent),
      );
      expect(more === undefined).toBe(shown === total);
      act(() => more?.click());
    }
    expect(asked.map((address) => /confidence=A/.test(address))).toEqual([true, true, true]);
    expect(new Set(rows().map(({ textContent }) => textContent)).size).toBe(total);
  });

  it("lead to where they stand, in a new window that is not told where from", async () => {
    answerSources();
    drawn = draw(<SourcesBehindNumber sources={{}} />);
    const link = await until(() => drawn?.place.querySelector("a"));
    expect([link.href, link.target, link.rel]).toEqual(["https://example.org/0", "_blank", "noreferrer"]);
    expect(link.textContent).toContain("opens in a new window");
  });

  it("begin with the year that was pressed, and can be asked for another or for words", async () => {
    const asked = answerSources();
    const years = [
      { year: "2019", sources: 3 },
      { year: "none", sources: 2 },
    ];
    drawn = draw(<SourcesBehindNumber sources={{ confidence: "B", year: "2019", years }} />, "fr");
    await until(() => rows().length > 0);
    expect(asked.at(-1)).toContain("year=2019");
    const [year] = drawn.place.querySelectorAll("select");
    expect([...year!.options].map(({ text }) => text)).toEqual([
      "toutes les années",
      "date non indiquée (2)",
      "2019 (3)",
    ]);
    act(() => {
      year!.value = "none";
      year!.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await until(() => asked.at(-1)?.includes("year=none"));
    act(() => drawn?.place.querySelector("input")?.focus());
    typeText("cordis");
    await until(() => asked.at(-1)?.includes("q=cordis"));
    expect(asked.at(-1)).toContain("confidence=B");
  });

  it("say what went wrong when there is no answer", async () => {
    globalThis.fetch = async () =>
      Response.json({ code: "internal", title: "t", detail: "d", status: 500 }, { status: 500 });
    drawn = draw(<SourcesBehindNumber sources={{}} />);
    await until(() => drawn?.place.querySelector("[role=alert]"));
    expect(rows()).toEqual([]);
  });
});
