import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { HomeScreen } from "./home/home-screen.tsx";
import { LoadingState } from "./parts/state-views.tsx";
import { type AddressParameters, readAddressText, writeAddressText } from "./shell/address-text.ts";
import { BrokenScreen } from "./shell/broken-screen.tsx";
import { Shell } from "./shell/shell.tsx";
import { UnknownAddress } from "./shell/unknown-address.tsx";

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** The language is part of every address, so that a link opens in the language it was copied in. */
const rootRoute = createRootRoute({
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
  component: lazyRouteComponent(() => import("./explore/explore-screen.tsx"), "ExploreScreen"),
  validateSearch: (search: Record<string, unknown>): AddressParameters =>
    Object.fromEntries(Object.entries(search).map(([key, value]) => [key, text(value)])),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([homeRoute, exploreRoute]),
  parseSearch: readAddressText,
  stringifySearch: writeAddressText,
  defaultErrorComponent: BrokenScreen,
  defaultPendingComponent: () => <LoadingState />,
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
