/**
 * What the map draws: the one value between the screens and the canvas. It is derived from the answers of the server,
 * the filters and the styling; nothing in it is kept.
 */
import type { Basis, DrawnKind } from "#contract/words.ts";

export interface PictureNode {
  /** Id of a node, or of a group (`region:SE224`, `region:SE224/company`). */
  readonly id: string;
  readonly kind: DrawnKind;
  /** What stands beside the shape: a short name in the language of the screen. */
  readonly label: string;
  /** The whole name and kind, for the screen reader and the overlay of keyboard focus. */
  readonly description: string;
  /** The land it stands on; null floats it on the water. */
  readonly landId: string | null;
  /** Model px, 7 to 21. */
  readonly radius: number;
  /** A group stands for several nodes: drawn with a second outline and its count. */
  readonly groupCount: number | null;
  readonly basis: Basis;
  readonly isEnded: boolean;
  /** Neighbours that are not in the picture: "+12" at the upper right; 0 for none. Shown for the selected node only. */
  readonly moreLinks: number;
  /** Bold labels (clusters, groups) come before the others where room is short. */
  readonly isMajor: boolean;
  /** Set back: not the subject of the view, drawn at 35 % without a label. */
  readonly isSetBack: boolean;
  /** Came into the picture with the last step. */
  readonly isNew: boolean;
}

export type LinkLook = "stated" | "ended" | "illustrative" | "computed";

export interface PictureLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly look: LinkLook;
  /** How many links this line stands for; decides the width, 1.2 to 6 px. */
  readonly count: number;
  /** The number on a line between groups, or the value along a computed line; null for none. */
  readonly label: string | null;
  readonly isSetBack: boolean;
  /** On one of the ways that are shown between two nodes. */
  readonly isOnWay: boolean;
  /** For the screen reader and the hint: "Packbridge offers Packaging technology". */
  readonly description: string;
}

export interface PictureLand {
  readonly id: string;
  readonly name: string;
  /** Degrees; null where the land has no place on Earth (a sector, a kind, a family). */
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly links: readonly PictureLink[];
  readonly lands: readonly PictureLand[];
}

/** Model px. */
export interface Place {
  readonly x: number;
  readonly y: number;
}
