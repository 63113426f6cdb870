import { describe, expect, it } from "vitest";
import {
  cameraBetween,
  centreOn,
  toModel,
  toScreen,
  zoomAt,
  zoomBounds,
} from "../../../client/canvas/camera.ts";

const camera = { zoom: 0.8, panX: 40, panY: -12 };
const size = { width: 1000, height: 700 };

describe("the camera", () => {
  it("leads to the screen and back", () => {
    const place = { x: 123, y: -45 };
    const back = toModel(camera, toScreen(camera, place));
    expect(back.x).toBeCloseTo(place.x);
    expect(back.y).toBeCloseTo(place.y);
  });

  it("zooms round a place, which stays where it is", () => {
    const anchor = { x: 300, y: 200 };
    const before = toModel(camera, anchor);
    const after = toModel(zoomAt(camera, 1.7, anchor), anchor);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it("zooms within its bounds only", () => {
    expect(zoomAt(camera, 100, { x: 0, y: 0 }).zoom).toBe(zoomBounds.most);
    expect(zoomAt(camera, 0.001, { x: 0, y: 0 }).zoom).toBe(zoomBounds.least);
  });

  it("puts a place into the middle", () => {
    expect(toScreen(centreOn(camera, { x: 7, y: 9 }, size), { x: 7, y: 9 })).toEqual({ x: 500, y: 350 });
  });

  it("starts and ends where it is told to, and grows evenly in between", () => {
    const to = { zoom: 3.2, panX: -400, panY: 250 };
    const start = cameraBetween(camera, to, 0, size);
    const end = cameraBetween(camera, to, 1, size);
    for (const key of ["zoom", "panX", "panY"] as const) {
      expect(start[key]).toBeCloseTo(camera[key]);
      expect(end[key]).toBeCloseTo(to[key]);
    }
    expect(cameraBetween(camera, to, 0.5, size).zoom).toBeCloseTo(1.6);
  });
});
