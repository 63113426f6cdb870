/** Nodes and lines on the screen: the one place that holds a Cytoscape. It draws and nothing else; hands and keys are ours. */
import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type NodeSingular,
} from "cytoscape";
import type { Place } from "../graph/picture.ts";
import { type Camera, zoomBounds } from "./camera.ts";
import { cytoscapeStyle } from "./cytoscape-style.ts";
import { type ElementLook, lookOfLink, lookOfNode } from "./element-look.ts";
import type { Palette } from "./palette.ts";
import type { SceneModel } from "./scene-model.ts";

export interface Stage {
  /** Puts a picture on the stage: what is gone goes, what is new comes, everything stands at its place. */
  readonly show: (model: SceneModel, x: Float64Array, y: Float64Array, selected: ReadonlySet<string>) => void;
  readonly setSelection: (model: SceneModel, selected: ReadonlySet<string>) => void;
  readonly moveNodes: (model: SceneModel, moved: Iterable<number>, x: Float64Array, y: Float64Array) => void;
  readonly setPalette: (palette: Palette) => void;
  readonly camera: () => Camera;
  readonly setCamera: (camera: Camera) => void;
  /** Draws in the next frame, even when no node or line has changed. */
  readonly requestFrame: () => void;
  readonly resize: () => void;
  readonly dispose: () => void;
}

/** `onFrame` is called in the animation frame in which nodes and lines were drawn, so that other layers keep step. */
export function createStage(container: HTMLElement, palette: Palette, onFrame: () => void): Stage {
  const cy = cytoscape({
    container,
    style: cytoscapeStyle(palette),
    layout: { name: "preset", fit: false },
    minZoom: zoomBounds.least,
    maxZoom: zoomBounds.most,
    userPanningEnabled: false,
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    autoungrabify: true,
    autounselectify: true,
  });
  cy.on("render", onFrame);
  return {
    show: (model, x, y, selected) => cy.batch(() => showModel(cy, model, x, y, selected)),
    setSelection: (model, selected) => cy.batch(() => showLinks(cy, model, selected)),
    moveNodes: (model, moved, x, y) =>
      cy.batch(() => {
        for (const index of moved)
          nodeOf(cy, model.nodes[index]!.id)?.position({ x: x[index]!, y: y[index]! });
      }),
    setPalette: (next) => void cy.style(cytoscapeStyle(next)),
    camera: () => ({ zoom: cy.zoom(), panX: cy.pan().x, panY: cy.pan().y }),
    setCamera: ({ zoom, panX, panY }) => void cy.viewport({ zoom, pan: { x: panX, y: panY } }),
    requestFrame: () => void cy.forceRender(),
    resize: () => void cy.resize(),
    dispose: () => {
      cy.off("render", onFrame);
      cy.destroy();
    },
  };
}

function showModel(
  cy: Core,
  model: SceneModel,
  x: Float64Array,
  y: Float64Array,
  selected: ReadonlySet<string>,
): void {
  const linkIds = new Set(model.links.map(({ link }) => linkElementId(link.id)));
  cy.edges()
    .filter((edge) => !linkIds.has(edge.id()))
    .remove();
  cy.nodes()
    .filter((node) => !model.indexOf.has(node.id()))
    .remove();
  const added: ElementDefinition[] = [];
  model.nodes.forEach((node, index) => {
    const position: Place = { x: x[index]!, y: y[index]! };
    const look = lookOfNode(node);
    const element = nodeOf(cy, node.id);
    if (element) {
      element.position(position);
      dress(element, look);
    } else
      added.push({ group: "nodes", data: { id: node.id, size: look.size }, classes: look.classes, position });
  });
  cy.add(added);
  showLinks(cy, model, selected);
}

function showLinks(cy: Core, model: SceneModel, selected: ReadonlySet<string>): void {
  const added: ElementDefinition[] = [];
  for (const { link } of model.links) {
    const id = linkElementId(link.id);
    const look = lookOfLink(link, selected);
    const element = cy.getElementById(id);
    if (element.nonempty()) dress(element.first() as EdgeSingular, look);
    else
      added.push({
        group: "edges",
        data: { id, source: link.from, target: link.to, size: look.size },
        classes: look.classes,
      });
  }
  cy.add(added);
}

/** A changed style costs 0.05 ms; most elements keep theirs. */
function dress(element: NodeSingular | EdgeSingular, { size, classes }: ElementLook): void {
  if (element.data("size") !== size) element.data("size", size);
  if (element.classes().join(" ") !== classes) element.classes(classes);
}

function nodeOf(cy: Core, id: string): NodeSingular | undefined {
  const found = cy.getElementById(id);
  return found.nonempty() ? (found.first() as NodeSingular) : undefined;
}

/** Links and nodes share one name space in Cytoscape; in a picture they do not. */
const linkElementId = (id: string): string => `link ${id}`;
