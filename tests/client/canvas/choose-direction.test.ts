import { describe, expect, it } from "vitest";
import { chooseInDirection } from "../../../client/canvas/choose-direction.ts";

const at = (id: string, x: number, y: number, isNeighbour = false) => ({ id, x, y, isNeighbour });
const here = { x: 0, y: 0 };

describe("chooseInDirection(from, direction, candidates)", () => {
  it("takes the nearest in that direction", () => {
    expect(
      chooseInDirection(here, "right", [at("far", 200, 0), at("near", 80, 10), at("left", -20, 0)]),
    ).toBe("near");
  });

  it("goes to a neighbour rather than to a stranger that is somewhat nearer", () => {
    expect(chooseInDirection(here, "up", [at("stranger", 0, -60), at("neighbour", 20, -120, true)])).toBe(
      "neighbour",
    );
  });

  it("goes to a stranger when the neighbour is far away", () => {
    expect(chooseInDirection(here, "down", [at("stranger", 0, 60), at("neighbour", 0, 400, true)])).toBe(
      "stranger",
    );
  });

  it("does not mean what lies more than 60° off", () => {
    expect(chooseInDirection(here, "left", [at("above", -40, -100)])).toBeNull();
  });

  it("leaves out what lies on the same spot", () => {
    expect(chooseInDirection(here, "left", [at("same", 0, 0)])).toBeNull();
  });
});
