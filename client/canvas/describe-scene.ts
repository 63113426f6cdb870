import type { MapNames } from "../graph/labels/name-map.ts";
import { type Camera, type Size, toScreen } from "./camera.ts";
import type { Drawing, LandLayer } from "./drawing.ts";
import type { SceneDescription } from "./scene-description.ts";

export interface DescribedState {
  readonly drawing: Drawing;
  readonly camera: Camera;
  readonly size: Size;
  readonly names: MapNames | undefined;
  readonly layer: LandLayer | undefined;
  readonly focused: string | null;
}

export function describeScene({
  drawing,
  camera,
  size,
  names,
  layer,
  focused,
}: DescribedState): SceneDescription {
  const { model, x, y } = drawing;
  return {
    camera,
    size,
    nodes: model.nodes.map((node, i) => ({
      id: node.id,
      ...toScreen(camera, { x: x[i]!, y: y[i]! }),
      radius: node.radius * camera.zoom,
    })),
    texts: [
      ...(names?.labels ?? []).map(({ item, box }) => ({ id: item.id, kind: "node" as const, box })),
      ...(names?.regionNames ?? []).map(({ id, box }) => ({ id, kind: "land" as const, box })),
      ...(names?.numbers ?? []).map(({ id, box }) => ({ id, kind: "number" as const, box })),
      ...(names?.values ?? []).flatMap(({ id, squares }) =>
        squares.map((box) => ({ id, kind: "value" as const, box })),
      ),
    ],
    lands: model.lands.map((land, i) => ({
      id: land.id,
      loops: layer?.outlines.lands[i]?.loops ?? [],
    })),
    dropped: (names?.dropped ?? []).map((item) => item.id),
    focused,
  };
}
