import type { LandTable } from "../land/land-table.ts";
import type { OwnedBox } from "./box.ts";
import type { LineRaster } from "./line-raster.ts";
import type { View } from "./view.ts";

/** Model px. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface NamedRegion {
  readonly id: string;
  /** Measured name in px. */
  readonly width: number;
  readonly height: number;
  /** Its nodes in model px; a region without nodes gets no name. */
  readonly nodes: readonly Place[];
  /** Where the layout kept room for the name, model px. */
  readonly kept?: Place;
}

/** Where each name was, by region id, model px. */
export type RegionNameMemory = ReadonlyMap<string, Place>;

export interface RegionNameRequest {
  readonly view: View;
  readonly regions: readonly NamedRegion[];
  readonly land: LandTable;
  /** Nodes, title block and whatever else is placed already, screen px. */
  readonly obstacles: readonly OwnedBox[];
  readonly lines?: LineRaster;
  readonly before?: RegionNameMemory;
  /** During a gesture names go with the model and nothing is searched. */
  readonly isGesture?: boolean;
}
