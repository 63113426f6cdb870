import { describe, expect, it } from "vitest";
import { chooseTextFactor } from "../../../client/canvas/choose-text-factor.ts";

const desk = (width: number, height: number, nodes = 20) =>
  chooseTextFactor({ isProjector: false, nodes, size: { width, height } });
const room = (height: number, nodes: number) =>
  chooseTextFactor({ isProjector: true, nodes, size: { width: 1600, height } });

describe("chooseTextFactor(facts)", () => {
  it("leaves type as it is at 1440 × 900, on a phone, and before the map has a size", () => {
    expect([desk(1204, 849), desk(844, 849), desk(390, 700), desk(0, 0)]).toEqual([1, 1, 1, 1]);
  });

  it("grows with a large screen, in steps and not without end", () => {
    expect([desk(1684, 1029), desk(1684, 1040), desk(1324, 1029)]).toEqual([1.2, 1.2, 1.2]);
    expect(desk(3800, 2100)).toBe(1.5);
  });

  it("keeps the room for names where there are many nodes", () => {
    expect([desk(1684, 1029, 40), desk(1684, 1029, 41)]).toEqual([1.2, 1]);
  });

  it("makes few things for a room as large as the room needs", () => {
    expect([room(960, 15), room(960, 16), room(400, 3)]).toEqual([2, 1.3, 1.3]);
  });
});
