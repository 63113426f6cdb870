/** What the layers of the map hand to each other: places, coasts, bent lines, and what has to be named on a frame. */
import type { Box } from "../graph/labels/box.ts";
import type { MapNamesMemory } from "../graph/labels/name-map.ts";
import type { LandOutlines } from "../graph/land/outline-lands.ts";
import type { BentBundle } from "../graph/lines/bend-bundles.ts";
import type { RegionBundle } from "../graph/lines/bundle-between-regions.ts";
import type { Place } from "../graph/picture.ts";
import type { LinkBends } from "./bend-links.ts";
import type { Camera, Size } from "./camera.ts";
import type { MeasureText, TextStyles } from "./label-fonts.ts";
import type { NodeLabel } from "./node-labels.ts";
import type { SceneModel } from "./scene-model.ts";

/** Measured texts of a picture; the same for every frame until picture, font or the fit of a count changes. */
export interface SceneTexts {
  readonly styles: TextStyles;
  readonly measure: MeasureText;
  /** By node, with and without the count of a group in it. */
  readonly labels: readonly { readonly plain: NodeLabel; readonly counted: NodeLabel }[];
  /** By land; null where a node bears its name. */
  readonly lands: readonly (NodeLabel | null)[];
}

/** A picture with its places. The arrays change in place while something moves. */
export interface Drawing {
  readonly model: SceneModel;
  readonly texts: SceneTexts;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Where the layout kept room for names of lands. */
  readonly kept: ReadonlyMap<string, Place>;
  readonly bends: LinkBends;
  /** Links between lands as one line each; none in a small picture. */
  readonly bundles: readonly RegionBundle[];
}

export interface LandLayer {
  readonly outlines: LandOutlines;
  /** By land. */
  readonly paths: readonly (Path2D | null)[];
}

export type BundleLayer = readonly BentBundle[];

export interface NamesInput {
  readonly model: SceneModel;
  readonly texts: SceneTexts;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly camera: Camera;
  readonly size: Size;
  /** Title block and controls, screen px: nothing is written there. */
  readonly covered: readonly Box[];
  /** Word of the tag of new nodes. */
  readonly newWord: string | null;
  readonly selected: ReadonlySet<string>;
  readonly land: LandLayer;
  readonly bends: LinkBends;
  readonly bundles: BundleLayer;
  /** Where the layout kept room for the names of lands, by id. */
  readonly kept: ReadonlyMap<string, Place>;
  readonly before: MapNamesMemory | undefined;
  readonly isGesture: boolean;
}
