import { describe, expect, it } from "vitest";
import { nextCell } from "../../../client/complementarity/use-cell-keys.ts";

describe("nextCell", () => {
  it("moves by one and steps over the diagonal, on which there is nothing", () => {
    expect(nextCell("ArrowRight", { row: 0, column: 1 }, 4)).toEqual({ row: 0, column: 2 });
    expect(nextCell("ArrowDown", { row: 0, column: 1 }, 4)).toEqual({ row: 2, column: 1 });
    expect(nextCell("ArrowLeft", { row: 2, column: 3 }, 4)).toEqual({ row: 2, column: 1 });
  });

  it("stays at an edge, also where only the diagonal is beyond", () => {
    expect(nextCell("ArrowUp", { row: 0, column: 1 }, 4)).toEqual({ row: 0, column: 1 });
    expect(nextCell("ArrowLeft", { row: 0, column: 1 }, 4)).toEqual({ row: 0, column: 1 });
    expect(nextCell("ArrowRight", { row: 3, column: 2 }, 4)).toEqual({ row: 3, column: 2 });
  });

  it("goes to the first and the last of a row that hold anything", () => {
    expect(nextCell("Home", { row: 0, column: 3 }, 4)).toEqual({ row: 0, column: 1 });
    expect(nextCell("End", { row: 3, column: 0 }, 4)).toEqual({ row: 3, column: 2 });
  });

  it("leaves other keys alone", () => {
    expect(nextCell("Tab", { row: 0, column: 1 }, 4)).toBeNull();
  });
});
