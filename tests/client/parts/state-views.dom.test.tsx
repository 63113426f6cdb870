import { act } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { AskError } from "../../../client/api/ask-error.ts";
import { CutState, EmptyState, FailedState, LoadingState } from "../../../client/parts/state-views.tsx";
import { type Drawn, draw, until } from "../draw.tsx";

let drawn: Drawn | undefined;
afterEach(() => drawn?.remove());

const textOf = (part: React.ReactNode, language: "en" | "fr" = "en") => {
  drawn = draw(part, language);
  return drawn.place.textContent ?? "";
};

describe("the four states", () => {
  it("empty says that nothing matches, why, and what to take out", () => {
    expect(textOf(<EmptyState>No cluster runs on this date.</EmptyState>)).toBe(
      "Nothing matches.No cluster runs on this date.",
    );
  });

  it("loading says nothing at first: what is fast needs no announcement", async () => {
    let isStopped = false;
    const stop = () => {
      isStopped = true;
    };
    expect(textOf(<LoadingState what="Looking for members…" onStop={stop} />)).toBe("");
    await until(() => drawn?.place.textContent?.includes("Looking for members…"));
    const button = drawn?.place.querySelector("button");
    expect(button?.textContent).toBe("Stop");
    act(() => button?.click());
    expect(isStopped).toBe(true);
  });

  it("cut says how much of how much, where it was cut, in what order, and offers the rest", () => {
    const cut = (
      <CutState shown={25} total={612} limit={25} order="The most linked come first." onMore={() => {}} />
    );
    expect(textOf(cut)).toBe("25 of 612 shown. Cut at 25.The most linked come first.25 more");
    drawn?.remove();
    expect(textOf(<CutState shown={600} total={612} onMore={() => {}} />)).toContain("12 more");
    drawn?.remove();
    expect(textOf(<CutState shown={25} total={1000} atLeast />)).toContain("25 of at least 1,000 shown.");
    drawn?.remove();
    expect(textOf(cut, "fr")).toContain("25 sur 612 affichés.");
  });

  it("failed says what failed in a sentence; codes are folded away", () => {
    const error = new AskError("database-away", { detail: "No route to 127.0.0.1:7687", parameter: "id" });
    textOf(<FailedState error={error} onRetry={() => {}} />);
    expect(drawn?.place.querySelector("strong")?.textContent).toBe("The database does not answer.");
    expect(drawn?.place.querySelector("button")?.textContent).toBe("Try again");
    const details = drawn?.place.querySelector("details");
    expect(details?.open).toBe(false);
    expect(details?.textContent).toContain("database-away: No route to 127.0.0.1:7687");
  });
});
