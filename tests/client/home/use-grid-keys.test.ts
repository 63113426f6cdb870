import { describe, expect, it } from "vitest";
import { nextPlace } from "../../../client/home/use-grid-keys.ts";

const size = { rows: 4, columns: 5 };
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  nextPlace({ key, ctrlKey }, { row, column }, size);

describe("nextPlace(event, place, size)", () => {
  it("moves one cell by an arrow", () => {
    expect(press("ArrowRight", 1, 1)).toEqual({ row: 1, column: 2 });
    expect(press("ArrowUp", 2, 3)).toEqual({ row: 1, column: 3 });
  });

  it("stays at the edges and out of the two empty corners", () => {
    expect(press("ArrowDown", 3, 2)).toEqual({ row: 3, column: 2 });
    expect(press("ArrowLeft", 2, 0)).toEqual({ row: 2, column: 0 });
    expect(press("ArrowUp", 1, 0)).toEqual({ row: 1, column: 0 });
    expect(press("ArrowRight", 0, 3)).toEqual({ row: 0, column: 3 });
  });

  it("goes to the ends of a row, with Ctrl of the grid", () => {
    expect(press("Home", 2, 3)).toEqual({ row: 2, column: 0 });
    expect(press("End", 2, 3)).toEqual({ row: 2, column: 4 });
    expect(press("Home", 2, 3, true)).toEqual({ row: 1, column: 0 });
    expect(press("End", 1, 1, true)).toEqual({ row: 3, column: 4 });
  });

  it("leaves every other key alone", () => {
    expect(press("Enter", 1, 1)).toBeNull();
    expect(press("Tab", 1, 1)).toBeNull();
  });
});
