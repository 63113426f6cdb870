/** Each screen is fetched when somebody goes to it. */
import { loadMapScene } from "./explore/load-map-scene.ts";

export const loadHome = () => import("./home/home-screen.tsx");

/** The map is fetched beside the words around it, not after them. */
export function loadExplore() {
  // A map that cannot be fetched is told where it should be drawn.
  loadMapScene().catch(() => undefined);
  return import("./explore/explore-screen.tsx");
}

export const loadMatches = () => import("./complementarity/matches-screen.tsx");
export const loadChains = () => import("./value-chains/chains-screen.tsx");
export const loadChain = () => import("./value-chains/chain-screen.tsx");
export const loadQueries = () => import("./queries/queries-screen.tsx");

/** The screen of an address, before the router is there to ask for it, and to tell that it cannot be fetched. */
export function loadScreenAt(path: string): void {
  const load = screens.find(({ at }) => at.test(path))?.load;
  load?.().catch(() => undefined);
}

const screens: readonly { readonly at: RegExp; readonly load: () => Promise<unknown> }[] = [
  { at: /^\/$/, load: loadHome },
  { at: /^\/explore$/, load: loadExplore },
  { at: /^\/matches$/, load: loadMatches },
  { at: /^\/chains$/, load: loadChains },
  { at: /^\/chains\/./, load: loadChain },
  { at: /^\/queries$/, load: loadQueries },
];
