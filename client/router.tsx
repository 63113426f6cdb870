import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { askWhatExploreBeginsWith, loadExploreScreen } from "./explore/load-explore.ts";
import { HomeScreen } from "./home/home-screen.tsx";
import { remembered } from "./parts/remember.ts";
import { LoadingState } from "./parts/state-views.tsx";
import { type AddressParameters, readAddressText, writeAddressText } from "./shell/address-text.ts";
import { BrokenScreen } from "./shell/broken-screen.tsx";
import { chooseLanguage } from "./shell/choose-language.ts";
import { Shell } from "./shell/shell.tsx";
import { UnknownAddress } from "./shell/unknown-address.tsx";

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** The language is part of every address, so that a link opens in the language it was copied in. */
const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: UnknownAddress,
  validateSearch: (search: Record<string, unknown>): { lang?: string | undefined } => ({
    lang: text(search.lang),
  }),
  search: { middlewares: [retainSearchParams(["lang"])] },
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: HomeScreen,
  validateSearch: (search: Record<string, unknown>): { region?: string | undefined } => ({
    region: text(search.region),
  }),
});

/** The view itself is read by the screen: a bad value is dropped there and the rest opens. */
const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/explore",
  component: lazyRouteComponent(loadExploreScreen, "ExploreScreen"),
  validateSearch: (search: Record<string, unknown>): AddressParameters =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, text(value)])),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => {
    const language = chooseLanguage(deps.lang, remembered("language"), navigator.languages);
    askWhatExploreBeginsWith(queries, deps, language);
  },
});

const matchesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/matches",
  component: lazyRouteComponent(() => import("./complementarity/matches-screen.tsx"), "MatchesScreen"),
  validateSearch: (search: Record<string, unknown>): AddressParameters =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, text(value)])),
});

const chainsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/chains",
  component: lazyRouteComponent(() => import("./value-chains/chains-screen.tsx"), "ChainsScreen"),
});

const chainRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/chains/$chain",
  component: lazyRouteComponent(() => import("./value-chains/chain-screen.tsx"), "ChainScreen"),
  validateSearch: (search: Record<string, unknown>): AddressParameters =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, text(value)])),
});

const queriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/queries",
  component: lazyRouteComponent(() => import("./queries/queries-screen.tsx"), "QueriesScreen"),
  validateSearch: (search: Record<string, unknown>): AddressParameters =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, text(value)])),
});

export const createClientRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: rootRoute.addChildren([
      ...[homeRoute, exploreRoute, matchesRoute, chainsRoute, chainRoute],
      queriesRoute,
    ]),
    context: { queries },
    parseSearch: readAddressText,
    stringifySearch: writeAddressText,
    defaultErrorComponent: BrokenScreen,
    defaultPendingComponent: () => <LoadingState />,
    defaultPreload: "intent",
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createClientRouter>;
  }
}
