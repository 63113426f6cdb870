import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { askAheadOfExplore } from "./explore/ask-ahead-of-explore.ts";
import { loadChain, loadChains, loadExplore, loadHome, loadMatches, loadQueries } from "./load-screens.ts";
import { loadMessages } from "./locales/messages.ts";
import { remembered } from "./parts/remember.ts";
import { LoadingState } from "./parts/state-views.tsx";
import { type AddressParameters, readAddressText, writeAddressText } from "./shell/address-text.ts";
import { BrokenScreen } from "./shell/broken-screen.tsx";
import { chooseLanguage } from "./shell/choose-language.ts";
import { Shell } from "./shell/shell.tsx";
import { UnknownAddress } from "./shell/unknown-address.tsx";

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

const languageOf = (inAddress: string | undefined) =>
  chooseLanguage(inAddress, remembered("language"), navigator.languages);

/** The language is part of every address, so that a link opens in the language it was copied in. */
const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Shell,
  notFoundComponent: UnknownAddress,
  validateSearch: (search: Record<string, unknown>): { lang?: string | undefined } => ({
    lang: text(search.lang),
  }),
  // Nothing is drawn in a language before its texts are there.
  beforeLoad: ({ search }) => loadMessages(languageOf(search.lang)),
  search: { middlewares: [retainSearchParams(["lang"])] },
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(loadHome, "HomeScreen"),
  validateSearch: (search: Record<string, unknown>): { region?: string | undefined } => ({
    region: text(search.region),
  }),
});

/** The view itself is read by the screen: a bad value is dropped there and the rest opens. */
const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/explore",
  component: lazyRouteComponent(loadExplore, "ExploreScreen"),
  validateSearch: (search: Record<string, unknown>): AddressParameters =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, text(value)])),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queries }, deps }) => {
    askAheadOfExplore(queries, deps, languageOf(deps.lang));
  },
});

const matchesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/matches",
  component: lazyRouteComponent(loadMatches, "MatchesScreen"),
  validateSearch: (search: Record<string, unknown>): AddressParameters =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, text(value)])),
});

const chainsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/chains",
  component: lazyRouteComponent(loadChains, "ChainsScreen"),
});

const chainRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/chains/$chain",
  component: lazyRouteComponent(loadChain, "ChainScreen"),
  validateSearch: (search: Record<string, unknown>): AddressParameters =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, text(value)])),
});

const queriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/queries",
  component: lazyRouteComponent(loadQueries, "QueriesScreen"),
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
