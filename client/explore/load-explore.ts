/** What the Explore screen needs, asked for at once and not one after the other. */
import type { QueryClient } from "@tanstack/react-query";
import type { Language } from "#contract/words.ts";
import { askAhead } from "../api/ask-ahead.ts";
import { fontsReady } from "../canvas/label-fonts.ts";
import { type AddressParameters, readView } from "../graph/view-address.ts";
import { loadMapScene } from "./load-map-scene.ts";

export function loadExploreScreen() {
  void loadMapScene();
  void fontsReady(document);
  return import("./explore-screen.tsx");
}

/** The questions that every view begins with are on their way while the screen still is. */
export function askWhatExploreBeginsWith(
  queries: QueryClient,
  parameters: AddressParameters,
  language: Language,
): void {
  const { by, illustrative } = readView(parameters);
  const common = { illustrative: illustrative ? ("true" as const) : ("false" as const), language };
  for (const grouping of new Set(["region" as const, by ?? ("region" as const)]))
    askAhead(queries, "findOverview", { by: grouping, ...common });
}
