/** Lengths and strengths of the layout, model px unless said; tuned on views of 25 to 2,000 nodes of the shipped data. */
export const layoutFigures = {
  /** Coast of a lone node, and the water kept between two coasts (more with many nodes on the water). */
  land: 26,
  straitGap: 44,
  /** Free px round the text of a label, both sides together. */
  labelPadding: 6,
  /** Room a node of the water needs, px². */
  waterRoom: 1500,
  /** Steps of the forces inside an island, and of packing islands. */
  interiorSteps: 260,
  packingSteps: 220,
  /** Length of a spring between the edges of two nodes, pull to the middle. */
  springLength: 46,
  gravity: 0.055,
  /** Cells in which water nodes look for a place; larger above 600 nodes. */
  cell: 14,
  largeCell: 21,
  largeGraph: 600,
} as const;

/** What differs between the arrangements that are tried. */
export interface Variant {
  /** Strength of the pull towards the regions a node is tied to. */
  readonly pull: number;
  /** Radians by which the first spiral is turned. */
  readonly rotation: number;
  /** Strength of the repulsion inside islands. */
  readonly repulsion: number;
  /** Whether islands take the shape of the frame, or stay nearly round. */
  readonly fillsFrame: boolean;
}

/** Pulls, turns and repulsions that are tried. */
const settings: readonly Omit<Variant, "fillsFrame">[] = [
  { pull: 0.55, rotation: 0, repulsion: 2600 },
  { pull: 0.9, rotation: 1.3, repulsion: 2600 },
  { pull: 0.3, rotation: 2.6, repulsion: 2600 },
  { pull: 0.6, rotation: 3.9, repulsion: 3200 },
  ...Array.from({ length: 12 }, (_, i) => ({
    pull: 0.25 + 0.22 * (i % 4),
    rotation: (i + 4) * 1.1,
    repulsion: 2200 + 400 * ((i + 4) % 3),
  })),
];

/** Frames (height / width) that nearly round islands fill well enough. */
const ordinaryShape = { from: 0.55, to: 2.2 };

/** The arrangements in the order in which they are tried: every setting with rounder islands first, where they fill the frame. */
export function variantsFor(frame: { readonly width: number; readonly height: number }): readonly Variant[] {
  const shape = frame.height / frame.width;
  const isOrdinary = shape >= ordinaryShape.from && shape <= ordinaryShape.to;
  return settings.flatMap((setting) => [
    ...(isOrdinary ? [{ ...setting, fillsFrame: false }] : []),
    { ...setting, fillsFrame: true },
  ]);
}

/** Many tries where one is quick. */
export function variantCount(nodes: number, ties: number): number {
  if (nodes <= 40) return 32;
  if (nodes <= 80) return 12;
  if (nodes <= 130) return 8;
  if (nodes <= 320) return ties <= 2 * nodes ? 4 : 2;
  return nodes <= 1000 ? 2 : 1;
}
