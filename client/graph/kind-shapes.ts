/**
 * The shape of each kind, for every drawing of it: the map, the key, lists, exports. Corners in units of the radius,
 * x to the right, y down, as pairs in one flat list (what Cytoscape's `shape-polygon-points` takes).
 */
import type { DrawnKind } from "#contract/words.ts";

export interface KindShape {
  /** Null: a circle. */
  readonly corners: readonly number[] | null;
  /** Hollow kinds show their count inside or are outlines by nature; all others are filled when real. */
  readonly isHollow: boolean;
  /** Whether the count of a group fits inside; else it stands beside. */
  readonly holdsCount: boolean;
  /** The colour token that fills or outlines it, without the two dashes. */
  readonly token: "cluster" | "company" | "institute" | "public" | "competence" | "collab" | "ink" | "region";
}

const armOfPlus = 0.34;
/** Half the side of a regular octagon around a circle of radius 1. */
const halfSideOfOctagon = Math.SQRT2 - 1;
const halfHeightOfHexagon = Math.sqrt(3) / 2;

const hexagon = [
  ...[-0.5, -halfHeightOfHexagon, 0.5, -halfHeightOfHexagon, 1, 0],
  ...[0.5, halfHeightOfHexagon, -0.5, halfHeightOfHexagon, -1, 0],
];
const triangle = [0, -1, 1, 0.9, -1, 0.9];
const house = [0, -1, 1, -0.25, 1, 0.9, -1, 0.9, -1, -0.25];
const diamond = [0, -1, 1, 0, 0, 1, -1, 0];
const plus = [
  ...[
    -armOfPlus,
    -1,
    armOfPlus,
    -1,
    armOfPlus,
    -armOfPlus,
    1,
    -armOfPlus,
    1,
    armOfPlus,
    armOfPlus,
    armOfPlus,
  ],
  ...[armOfPlus, 1, -armOfPlus, 1, -armOfPlus, armOfPlus, -1, armOfPlus, -1, -armOfPlus],
  ...[-armOfPlus, -armOfPlus],
];
const chevron = [-1, -0.8, 0.4, -0.8, 1, 0, 0.4, 0.8, -1, 0.8, -0.45, 0];
const octagon = [
  ...[-halfSideOfOctagon, -1, halfSideOfOctagon, -1, 1, -halfSideOfOctagon, 1, halfSideOfOctagon],
  ...[halfSideOfOctagon, 1, -halfSideOfOctagon, 1, -1, halfSideOfOctagon, -1, -halfSideOfOctagon],
];

export const kindShapes: Record<DrawnKind, KindShape> = {
  cluster: { corners: hexagon, isHollow: false, holdsCount: true, token: "cluster" },
  company: { corners: null, isHollow: false, holdsCount: true, token: "company" },
  "knowledge-institute": { corners: triangle, isHollow: false, holdsCount: false, token: "institute" },
  "public-body": { corners: house, isHollow: false, holdsCount: false, token: "public" },
  competence: { corners: diamond, isHollow: false, holdsCount: false, token: "competence" },
  collaboration: { corners: plus, isHollow: false, holdsCount: false, token: "collab" },
  stage: { corners: chevron, isHollow: true, holdsCount: false, token: "ink" },
  region: { corners: octagon, isHollow: true, holdsCount: true, token: "region" },
};

/** The dash of illustrative outlines, in px. */
export const illustrativeDash = [4.5, 1.7] as const;
