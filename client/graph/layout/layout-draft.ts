import type { IndexedGraph } from "./index-graph.ts";
import type { NodeBoxes } from "./label-room.ts";
import type { Variant } from "./layout-figures.ts";

/** One arrangement in the making: what every step reads, and the positions every step moves. */
export interface LayoutDraft {
  readonly graph: IndexedGraph;
  readonly frame: { readonly width: number; readonly height: number };
  readonly labelRoom: number;
  readonly boxes: NodeBoxes;
  readonly variant: Variant;
  /** Model px by node of the indexed graph. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}
