import type { QueryClient } from "@tanstack/react-query";
import type { Language } from "#contract/words.ts";
import { askAhead } from "../api/ask-ahead.ts";
import { fontsReady } from "../canvas/label-fonts.ts";
import { type AddressParameters, readView } from "../graph/view-address.ts";

/** The questions that every view of Explore begins with, and the type of the map, are on their way while the screen still is. */
export function askAheadOfExplore(
  queries: QueryClient,
  parameters: AddressParameters,
  language: Language,
): void {
  void fontsReady(document);
  const { by, illustrative } = readView(parameters);
  const common = { illustrative: illustrative ? ("true" as const) : ("false" as const), language };
  for (const grouping of new Set(["region" as const, by ?? ("region" as const)]))
    askAhead(queries, "findOverview", { by: grouping, ...common });
}
