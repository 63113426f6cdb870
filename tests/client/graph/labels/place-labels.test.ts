import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxAround, boxesOverlap, type OwnedBox } from "../../../../client/graph/labels/box.ts";
import { rasterLines } from "../../../../client/graph/labels/line-raster.ts";
import { type LabelItem, placeLabels } from "../../../../client/graph/labels/place-labels.ts";

const size = { width: 800, height: 600 };

const labelItems = fc
  .array(
    fc.record({
      x: fc.integer({ min: -40, max: 840 }),
      y: fc.integer({ min: -40, max: 640 }),
      radius: fc.integer({ min: 4, max: 20 }),
      width: fc.integer({ min: 10, max: 128 }),
      height: fc.constantFrom(14, 28),
      priority: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 120 },
  )
  .map((items): LabelItem[] => items.map((item, i) => ({ ...item, id: `n${i}` })));

function discsOf(items: readonly LabelItem[]): OwnedBox[] {
  return items.map(({ id, x, y, radius }) => ({ ...boxAround(x, y, 2 * radius, 2 * radius), owner: id }));
}

function place(items: readonly LabelItem[], more: Partial<Parameters<typeof placeLabels>[0]> = {}) {
  return placeLabels({ items, obstacles: discsOf(items), ...size, ...more });
}

const item = (id: string, x: number, y: number, priority = 1): LabelItem => ({
  id,
  x,
  y,
  radius: 8,
  width: 60,
  height: 14,
  priority,
});

/** Leaves the place below a node at (400, 300) free, with some px of air. */
function wallsRoundOnePlace(air: number): OwnedBox[] {
  const { left, top, right, bottom } = { left: 370, top: 311, right: 430, bottom: 325 };
  return [
    { left: 0, top: 0, right: left - air, bottom: 600, owner: null },
    { left: right + air, top: 0, right: 800, bottom: 600, owner: null },
    { left: 0, top: bottom + air, right: 800, bottom: 600, owner: null },
    { left: 0, top: 0, right: 800, bottom: top - air, owner: null },
  ];
}

describe("placeLabels(request)", () => {
  it("never lets two names overlap, nor a name and a node that is not its own, nor the edge of the picture", () => {
    fc.assert(
      fc.property(labelItems, (items) => {
        const { labels } = place(items);
        const discs = discsOf(items);
        const isWrong = ({ item: own, box }: (typeof labels)[number], i: number): boolean =>
          labels.slice(0, i).some((other) => boxesOverlap(box, other.box)) ||
          discs.some((disc) => disc.owner !== own.id && boxesOverlap(box, disc)) ||
          !(box.left >= 2 && box.top >= 2 && box.right <= 798 && box.bottom <= 598);
        expect(labels.filter(isWrong)).toEqual([]);
      }),
    );
  });

  it("accounts for every name: shown, dropped or outside", () => {
    fc.assert(
      fc.property(labelItems, (items) => {
        const { labels, dropped, outside } = place(items);
        expect(labels.length + dropped.length + outside).toBe(items.length);
        expect(new Set([...labels.map((label) => label.item), ...dropped]).size).toBe(
          labels.length + dropped.length,
        );
      }),
    );
  });

  it("gives the same places in whatever order names come", () => {
    fc.assert(
      fc.property(labelItems, (items) => {
        expect(place([...items].reverse()).memory).toEqual(place(items).memory);
      }),
    );
  });

  it("puts a lone name below its node, and of two that have but one place the more important", () => {
    expect(place([item("a", 400, 300)]).labels[0]!.place).toBe(0);
    const both = [item("low", 400, 300, 1), item("high", 400, 300, 2)];
    const { labels, dropped } = placeLabels({ items: both, obstacles: wallsRoundOnePlace(1), ...size });
    expect(labels.map((label) => label.item.id)).toEqual(["high"]);
    expect(dropped.map(({ id }) => id)).toEqual(["low"]);
  });

  it("keeps the place a name had, although a better one is free again", () => {
    const first = place([item("a", 400, 300)], {
      obstacles: [{ ...boxAround(400, 320, 200, 14), owner: null }],
    });
    expect(first.labels[0]!.place).not.toBe(0);
    const next = place([item("a", 400, 300)], { before: first.memory });
    expect(next.labels[0]!.place).toBe(first.labels[0]!.place);
  });

  it("lets a hidden name appear only with 2.5 px of air round it", () => {
    const shown = (air: number, before?: ReadonlyMap<string, number>) =>
      placeLabels({
        items: [item("a", 400, 300)],
        obstacles: wallsRoundOnePlace(air),
        ...size,
        ...(before && { before }),
      }).labels.length;
    expect(shown(1)).toBe(1);
    expect(shown(1, new Map())).toBe(0);
    expect(shown(3, new Map())).toBe(1);
    expect(shown(1, new Map([["a", 0]]))).toBe(1);
  });

  it("moves one name that bars another, where both then fit", () => {
    const walls: OwnedBox[] = [
      { left: 0, top: 0, right: 800, bottom: 280, owner: null },
      { left: 0, top: 326, right: 800, bottom: 600, owner: null },
      { left: 0, top: 280, right: 365, bottom: 326, owner: null },
    ];
    const items = [
      { ...item("first", 400, 292, 2), width: 60, radius: 6 },
      { ...item("second", 400, 316, 1), width: 60, radius: 6 },
    ];
    const { labels } = placeLabels({ items, obstacles: [...walls, ...discsOf(items)], ...size });
    expect(labels).toHaveLength(2);
  });

  it("avoids lines where another place is free", () => {
    const lines = rasterLines(
      Array.from({ length: 6 }, (_, k) => ({ x1: 300, y1: 312 + 2 * k, x2: 500, y2: 312 + 2 * k })),
      size.width,
      size.height,
    );
    expect(place([item("a", 400, 300)], { lines }).labels[0]!.place).not.toBe(0);
  });

  it("changes fewer places with a memory than without, while one zooms", () => {
    const base = Array.from({ length: 60 }, (_, i) =>
      item(`n${i}`, (i * 131) % 760, (i * 67) % 560, 1 + (i % 4)),
    );
    const changes = (withMemory: boolean): number => {
      let before: ReadonlyMap<string, number> | undefined;
      let count = 0;
      for (let step = 0; step < 30; step++) {
        const zoom = 0.6 + step * 0.03;
        const zoomed = base.map((each) => ({ ...each, x: each.x * zoom, y: each.y * zoom }));
        const { memory } = place(zoomed, withMemory && before ? { before } : {});
        for (const [id, at] of memory) if (before?.has(id) && before.get(id) !== at) count++;
        before = memory;
      }
      return count;
    };
    expect(changes(true)).toBeLessThan(0.6 * changes(false));
  });
});
