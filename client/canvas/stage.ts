/** Nodes and lines on the screen: the one place that holds a Cytoscape. It draws and nothing else; hands and keys are ours. */
import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type NodeSingular,
} from "cytoscape";
import type { Steps } from "../graph/steps.ts";
import type { LinkBends } from "./bend-links.ts";
import { type Camera, zoomBounds } from "./camera.ts";
import { cytoscapeStyle } from "./cytoscape-style.ts";
import type { LinkLookState } from "./element-look.ts";
import { type ElementLook, lookOfLink, lookOfNode } from "./element-look.ts";
import type { Palette } from "./palette.ts";
import type { SceneModel } from "./scene-model.ts";
import { takeTurns } from "./take-turns.ts";

export interface StagedPicture {
  readonly model: SceneModel;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly selected: ReadonlySet<string>;
  readonly bends: LinkBends;
}

export interface Stage {
  /** Makes what a picture brings anew, unseen and in short pieces: styles of hundreds of elements take long. */
  readonly prepare: (model: SceneModel, look: LinkLookState, signal: AbortSignal) => Promise<void>;
  /** Puts a large picture on the stage in short pieces; it is whole when the promise is kept. */
  readonly enter: (picture: StagedPicture, signal: AbortSignal) => Promise<void>;
  /** Puts a picture on the stage: what is gone goes, what is new comes, everything stands at its place. */
  readonly show: (picture: StagedPicture) => void;
  /** Lines look different at the selection, and where they are bent. */
  readonly dressLinks: (model: SceneModel, look: LinkLookState) => void;
  readonly moveNodes: (model: SceneModel, moved: Iterable<number>, x: Float64Array, y: Float64Array) => void;
  readonly setPalette: (palette: Palette) => void;
  readonly camera: () => Camera;
  readonly setCamera: (camera: Camera) => void;
  /** Draws in the next frame, even when no node or line has changed. */
  readonly requestFrame: () => void;
  readonly resize: () => void;
  /** The canvases of Cytoscape, from below to above. */
  readonly layers: () => readonly HTMLCanvasElement[];
  readonly dispose: () => void;
}

/** `onFrame` is called in the animation frame in which nodes and lines were drawn, so that other layers keep step. */
export function createStage(container: HTMLElement, palette: Palette, onFrame: () => void): Stage {
  // Two nodes may be dragged onto each other; that their line cannot be drawn then is no news for the console.
  cytoscape.warnings(false);
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
    prepare: (model, look, signal) => takeTurns(prepareElements(cy, model, look), signal),
    enter: async (picture, signal) => {
      await takeTurns(enterPicture(cy, picture), signal);
      cy.batch(() => showPicture(cy, picture));
      askForFrame(cy);
    },
    show: (picture) => cy.batch(() => showPicture(cy, picture)),
    dressLinks: (model, look) => cy.batch(() => dressLinks(cy, model, look)),
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
    layers: () => [...container.querySelectorAll("canvas")].reverse(),
    dispose: () => {
      cy.off("render", onFrame);
      cy.destroy();
    },
  };
}

/** Model px, so far off that nothing there is drawn; side by side, since lines want two different ends. */
const offStage = (index: number) => ({ x: 1e6 + 100 * index, y: 1e6 });

/** New nodes, and lines between new nodes, wait off the stage; lines to nodes that are seen come with the picture. */
function* prepareElements(cy: Core, model: SceneModel, look: LinkLookState): Steps<void> {
  const nodes = model.nodes.filter((node) => !nodeOf(cy, node.id));
  const isNew = new Set(nodes.map((node) => node.id));
  yield* inQuiet(cy, nodes, (node) => cy.add(nodeDefinition(node, offStage(model.indexOf.get(node.id)!))));
  const links = model.links.filter(
    ({ link }) => isNew.has(link.from) && isNew.has(link.to) && !linkOf(cy, link.id),
  );
  yield* inQuiet(cy, links, ({ link }) => cy.add(linkDefinition(link, look)));
}

/** Nodes go to their places, and what Cytoscape computes of an element when it first draws it is computed before that. */
function* enterPicture(cy: Core, picture: StagedPicture): Steps<void> {
  const { model, x, y } = picture;
  removeGone(cy, model);
  yield* inQuiet(cy, model.nodes, ({ id }) => {
    const index = model.indexOf.get(id)!;
    nodeOf(cy, id)?.position({ x: x[index]!, y: y[index]! });
  });
  for (const { id } of model.nodes) {
    nodeOf(cy, id)?.boundingBox();
    yield;
  }
  for (const { link } of model.links) {
    linkOf(cy, link.id)?.boundingBox();
    yield;
  }
}

/** What Cytoscape's types leave out: changes that draw no frame, what it has to compute after them, and the wish for a frame. */
interface QuietCore extends Core {
  readonly noNotifications: (change: () => void) => void;
  readonly renderer: () => { readonly flushRenderedStyleQueue: () => void };
  readonly notify: (event: "zorder") => void;
}

/** So many elements are changed before Cytoscape computes how they are drawn; all at once would take long. */
const perStep = 16;

function* inQuiet<Item>(cy: Core, items: readonly Item[], change: (item: Item) => void): Steps<void> {
  const quiet = cy as QuietCore;
  for (let start = 0; start < items.length; start += perStep) {
    quiet.noNotifications(() => items.slice(start, start + perStep).forEach(change));
    quiet.renderer().flushRenderedStyleQueue();
    yield;
  }
}

const askForFrame = (cy: Core): void => (cy as QuietCore).notify("zorder");

function removeGone(cy: Core, model: SceneModel): void {
  const linkIds = new Set(model.links.map(({ link }) => linkElementId(link.id)));
  cy.edges()
    .filter((edge) => !linkIds.has(edge.id()))
    .remove();
  cy.nodes()
    .filter((node) => !model.indexOf.has(node.id()))
    .remove();
}

function showPicture(cy: Core, picture: StagedPicture): void {
  const { model, x, y } = picture;
  removeGone(cy, model);
  const added: ElementDefinition[] = [];
  model.nodes.forEach((node, index) => {
    const position = { x: x[index]!, y: y[index]! };
    const element = nodeOf(cy, node.id);
    if (element) {
      const { x: oldX, y: oldY } = element.position();
      if (oldX !== position.x || oldY !== position.y) element.position(position);
      dress(element, lookOfNode(node));
    } else added.push(nodeDefinition(node, position));
  });
  cy.add(added);
  dressLinks(cy, model, picture);
}

function dressLinks(cy: Core, model: SceneModel, state: LinkLookState): void {
  const added: ElementDefinition[] = [];
  for (const { link } of model.links) {
    const element = linkOf(cy, link.id);
    if (!element) {
      added.push(linkDefinition(link, state));
      continue;
    }
    const look = lookOfLink(link, state);
    if (element.data("bend") !== look.bend) element.data("bend", look.bend);
    dress(element, look);
  }
  cy.add(added);
}

/** A changed style costs time; most elements keep theirs. */
function dress(element: NodeSingular | EdgeSingular, { size, classes }: ElementLook): void {
  if (element.data("size") !== size) element.data("size", size);
  if (element.classes().join(" ") !== classes) element.classes(classes);
}

function nodeDefinition(
  node: SceneModel["nodes"][number],
  position: { readonly x: number; readonly y: number },
): ElementDefinition {
  const { size, classes } = lookOfNode(node);
  return { group: "nodes", data: { id: node.id, size }, classes, position: { ...position } };
}

function linkDefinition(link: SceneModel["links"][number]["link"], state: LinkLookState): ElementDefinition {
  const { size, classes, bend } = lookOfLink(link, state);
  const data = { id: linkElementId(link.id), source: link.from, target: link.to, size, bend };
  return { group: "edges", data, classes };
}

function nodeOf(cy: Core, id: string): NodeSingular | undefined {
  const found = cy.getElementById(id);
  return found.nonempty() ? (found.first() as NodeSingular) : undefined;
}

function linkOf(cy: Core, id: string): EdgeSingular | undefined {
  const found = cy.getElementById(linkElementId(id));
  return found.nonempty() ? (found.first() as EdgeSingular) : undefined;
}

/** Links and nodes share one name space in Cytoscape; in a picture they do not. */
const linkElementId = (id: string): string => `link ${id}`;
