import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zoomBounds } from "../../../client/canvas/camera.ts";
import { type FitFrame, type FitItem, fitCamera } from "../../../client/canvas/fit-camera.ts";
import { boxesOverlap } from "../../../client/graph/labels/box.ts";

const frame: FitFrame = {
  width: 1000,
  height: 700,
  covered: [{ left: 0, top: 0, right: 420, bottom: 90 }],
  margin: 14,
  mostZoom: 1.25,
};

const item = (x: number, y: number): FitItem => ({ x, y, reach: 26, halfWidth: 40, above: 20, below: 16 });

function boxOn(camera: ReturnType<typeof fitCamera>, { x, y, reach, halfWidth, above, below }: FitItem) {
  const side = Math.max(reach * camera.zoom, halfWidth);
  return {
    left: x * camera.zoom + camera.panX - side,
    right: x * camera.zoom + camera.panX + side,
    top: y * camera.zoom + camera.panY - reach * camera.zoom - above,
    bottom: y * camera.zoom + camera.panY + reach * camera.zoom + below,
  };
}

const places = fc.array(
  fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -700, max: 700 }) }),
  { minLength: 1, maxLength: 30 },
);

describe("fitCamera(items, frame)", () => {
  it("keeps everything inside the picture and off what is covered, while the zoom can shrink", () => {
    fc.assert(
      fc.property(places, (list) => {
        const items = list.map(({ x, y }) => item(x, y));
        const camera = fitCamera(items, frame);
        if (camera.zoom <= zoomBounds.least) return;
        for (const one of items) {
          const box = boxOn(camera, one);
          expect(box.left).toBeGreaterThanOrEqual(frame.margin - 0.01);
          expect(box.top).toBeGreaterThanOrEqual(frame.margin - 0.01);
          expect(box.right).toBeLessThanOrEqual(frame.width - frame.margin + 0.01);
          expect(box.bottom).toBeLessThanOrEqual(frame.height - frame.margin + 0.01);
          expect(frame.covered.some((part) => boxesOverlap(box, part))).toBe(false);
        }
      }),
    );
  });

  it("does not blow up a small picture", () => {
    expect(fitCamera([item(0, 0)], frame).zoom).toBe(frame.mostZoom);
  });

  it("puts a picture that has room into the middle", () => {
    const camera = fitCamera([item(-100, 0), item(100, 0)], frame);
    expect(camera.panX).toBeCloseTo(500);
  });

  it("answers a camera for no items", () => {
    expect(fitCamera([], frame)).toEqual({ zoom: 1, panX: 500, panY: 350 });
  });
});
