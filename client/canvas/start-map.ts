/** Starts a map in its box and connects scene, hands, keys and overlay; everything it starts ends with `dispose`. */

import { toScreen } from "./camera.ts";
import { type FocusPlace, followFocus } from "./follow-focus.ts";
import { fontsReady } from "./label-fonts.ts";
import type { MapSceneHandle, MapSceneProperties } from "./map-scene-properties.ts";
import { wakeLayoutWorker } from "./request-layout.ts";
import { Scene } from "./scene.ts";
import type { DescribedElement } from "./scene-description.ts";
import { attachHands, placeOnPage } from "./scene-hands.ts";
import { pressKey } from "./scene-keys.ts";
import { otherEnd } from "./scene-model.ts";
import { type OverlayState, placeBox, placeOverlay } from "./scene-overlay.ts";

export interface MapControl extends MapSceneHandle {
  readonly update: (properties: MapSceneProperties) => void;
  readonly dispose: () => void;
}

const emptyOverlay: OverlayState = { focused: null, hovered: null, line: null, cameBy: null };

export function startMap(root: DescribedElement, properties: MapSceneProperties): MapControl {
  const part = <Part extends HTMLElement>(name: string): Part => root.querySelector<Part>(`.map-${name}`)!;
  const surface = part("surface");
  const overlayElements = { ring: part("ring"), hover: part("hover"), tag: part("tag"), box: part("box") };
  const spoken = root.querySelector<HTMLElement>("[data-spoken]")!;
  const stop = new AbortController();
  wakeLayoutWorker();
  let overlay = emptyOverlay;
  /** Where the keyboard is, also while a hand is at work; it may be what is still on its way. */
  let at: FocusPlace = { id: null, gone: null };
  const isAt = (id: string | null): void => {
    at = { id, gone: null };
  };

  const scene = new Scene(
    {
      root,
      land: part<HTMLCanvasElement>("land"),
      graph: part("graph"),
      labels: part<HTMLCanvasElement>("labels"),
      curtain: part<HTMLCanvasElement>("curtain"),
    },
    properties,
  );
  const setOverlay = (change: Partial<OverlayState>): void => {
    overlay = { ...overlay, ...change };
    placeOverlay(overlayElements, scene, overlay);
  };
  scene.onFrame = () => {
    const isArriving = overlay.focused !== null && overlay.focused !== at.id;
    if (isArriving && at.id !== null && scene.nodeOf(at.id)) focus(at.id, null);
    else placeOverlay(overlayElements, scene, overlay);
  };
  root.describeScene = () => scene.describe(at.id);

  const focus = (id: string, from: string | null): void => {
    isAt(id);
    const step = from === null ? null : stepBetween(scene, from, id);
    setOverlay({ focused: id, hovered: null, line: null, cameBy: step?.link ?? null });
    const place = scene.placeOf(id);
    if (place) scene.camera.reveal(place);
    spoken.textContent = [scene.nodeOf(id)?.description, step?.link, step?.position]
      .filter(Boolean)
      .join(". ");
  };
  const focusFirst = (): void => {
    const { selection, picture } = scene.properties;
    const id = [at.id, ...selection, picture.nodes[0]?.id].find((one) => one && scene.nodeOf(one));
    if (id) focus(id, null);
  };
  const openMenu = (id: string): void => {
    const place = scene.placeOf(id);
    if (place) scene.properties.onMenu(id, placeOnPage(surface, toScreen(scene.camera.now, place)));
  };

  const detachHands = attachHands(surface, scene, {
    point: (hit) =>
      setOverlay({
        hovered: hit?.node ?? null,
        line: hit?.link ? { text: hit.link, place: hit.place } : null,
      }),
    drawBox: (box) => placeBox(overlayElements.box, box),
    takeFocus: (id) => {
      root.focus({ preventScroll: true });
      if (id !== null) isAt(id);
      setOverlay({ focused: null, cameBy: null });
    },
  });
  listen(root, stop.signal, {
    onKey: (event) => {
      const isOurs = pressKey(event, {
        scene,
        focused: () => (at.id !== null && scene.nodeOf(at.id) ? at.id : null),
        focus,
        openMenu,
        dismiss: () => setOverlay({ hovered: null, line: null }),
      });
      if (!isOurs) return;
      event.preventDefault();
      if (overlay.focused === null && at.id !== null) setOverlay({ focused: at.id });
    },
    onFocus: () => {
      if (root.matches(":focus-visible")) focusFirst();
    },
    onBlur: () => setOverlay({ focused: null, cameBy: null }),
  });
  watch(root, stop.signal, scene);
  return {
    update: (next) => {
      at = followFocus(at, scene.properties, next);
      scene.update(next);
    },
    zoomBy: (factor) => scene.camera.zoomBy(factor),
    fit: () => scene.camera.fit(),
    centreOn: (id) => {
      const place = scene.placeOf(id);
      if (place) scene.camera.centreOn(place);
    },
    focusNode: (id) => {
      root.focus({ preventScroll: true });
      if (scene.nodeOf(id)) focus(id, null);
      else isAt(id);
    },
    dispose: () => {
      stop.abort();
      detachHands();
      scene.dispose();
      delete root.describeScene;
    },
  };
}

/** The line between two neighbours, and the place of the second among the neighbours of the first. */
function stepBetween({ drawing: { model } }: Scene, from: string, to: string) {
  const start = model.indexOf.get(from);
  const end = model.indexOf.get(to);
  if (start === undefined || end === undefined) return null;
  const links = model.linksOf[start]!.map((index) => model.links[index]!);
  const at = links.findIndex((link) => otherEnd(link, start) === end);
  if (at < 0) return null;
  return { link: links[at]!.link.description, position: `${at + 1} / ${links.length}` };
}

interface KeyboardListeners {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

function listen(root: HTMLElement, signal: AbortSignal, { onKey, onFocus, onBlur }: KeyboardListeners): void {
  root.addEventListener("keydown", onKey, { signal });
  root.addEventListener("focus", onFocus, { signal });
  root.addEventListener("blur", onBlur, { signal });
}

/** Size, theme, pixel ratio and fonts change without React knowing. */
function watch(root: HTMLElement, signal: AbortSignal, scene: Scene): void {
  const sizes = new ResizeObserver(() => scene.resize());
  sizes.observe(root);
  const themes = new MutationObserver(() => scene.restyle());
  themes.observe(root.ownerDocument.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme", "class"],
  });
  window
    .matchMedia("(prefers-color-scheme: dark)")
    .addEventListener("change", () => scene.restyle(), { signal });
  const { fonts } = root.ownerDocument;
  void fontsReady(root.ownerDocument).then(() => {
    if (signal.aborted) return;
    scene.start();
    fonts.addEventListener("loadingdone", () => scene.remeasure(), { signal });
  });
  signal.addEventListener("abort", () => {
    sizes.disconnect();
    themes.disconnect();
  });
}
