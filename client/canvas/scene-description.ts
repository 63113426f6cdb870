/** What is on the map right now, for tests and exports: the box of the map answers it as a property. */
import type { Box } from "../graph/labels/box.ts";
import type { CoastLoop } from "../graph/land/coast-loops.ts";
import type { Camera, Size } from "./camera.ts";

export interface SceneDescription {
  readonly camera: Camera;
  readonly size: Size;
  /** Screen px. */
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
  }[];
  /** Screen px; `kind` tells names of nodes from names of lands, numbers of lines and values along lines. */
  readonly texts: readonly {
    readonly id: string;
    readonly kind: "node" | "land" | "number" | "value";
    readonly box: Box;
  }[];
  /** Outer coasts in model px. */
  readonly lands: readonly { readonly id: string; readonly loops: readonly CoastLoop[] }[];
  /** Names in the picture that found no room. */
  readonly dropped: readonly string[];
  readonly focused: string | null;
}

/** The box of the map (`.map-scene`). Its `data-layout` is `working`, `settled` or `failed`. */
export interface DescribedElement extends HTMLElement {
  describeScene?: () => SceneDescription;
}
