import { act, useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { DayField } from "../../../client/parts/day-field.tsx";
import { type Drawn, draw } from "../draw.tsx";

const told: (string | null)[] = [];
let drawn: Drawn | undefined;
afterEach(() => {
  drawn?.remove();
  told.length = 0;
});

function Chosen() {
  const [day, setDay] = useState<string | null>(null);
  const change = (next: string | null) => {
    told.push(next);
    setDay(next);
  };
  return <DayField label="On" day={day} onChange={change} />;
}

/** What a browser makes of the field with each key. */
function write(input: HTMLInputElement, text: string) {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

describe("DayField", () => {
  it("tells a year that is typed once, and keeps what is typed meanwhile", () => {
    drawn = draw(<Chosen />);
    const input = drawn.place.querySelector("input")!;
    for (const year of ["0002", "0020", "0202"]) {
      write(input, `${year}-11-25`);
      expect(input.value).toBe(`${year}-11-25`);
    }
    expect(told).toEqual([]);
    write(input, "2026-11-25");
    expect([told, input.value]).toEqual([["2026-11-25"], "2026-11-25"]);
    write(input, "");
    expect(told).toEqual(["2026-11-25", null]);
  });
});
