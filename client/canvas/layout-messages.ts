import type { LayoutGraph, LayoutOptions, MapLayout } from "../graph/layout/layout-graph.ts";

/** To the worker. A request with a newer id ends the one before it at the next arrangement; nobody answers for that one. */
export interface LayoutRequest {
  readonly id: number;
  readonly graph: LayoutGraph;
  readonly options: LayoutOptions;
}

/** To the worker: end whatever is running. */
export interface LayoutCancellation {
  readonly id: number;
  readonly cancelled: true;
}

export type MessageToLayout = LayoutRequest | LayoutCancellation;

/**
 * From the worker: per request one `first`, a `progress` per further arrangement (with its layout if that is the
 * best so far), then one `done` or one `failed`.
 */
export type LayoutAnswer =
  | { readonly id: number; readonly kind: "first"; readonly layout: MapLayout }
  | {
      readonly id: number;
      readonly kind: "progress";
      readonly tried: number;
      readonly total: number;
      readonly better: MapLayout | null;
    }
  | { readonly id: number; readonly kind: "done"; readonly layout: MapLayout }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };
