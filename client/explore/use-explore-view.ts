/**
 * The address is the state of the screen. Every change of the picture is one entry of the browser's history, so that
 * Undo and the browser's Back are the same thing; selecting and changing the tab replace the entry they belong to.
 */
import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { type ExploreView, isSameStep } from "../graph/explore-view.ts";
import { type AddressParameters, readView, writeView } from "../graph/view-address.ts";

declare module "@tanstack/history" {
  interface HistoryState {
    /** How many changes lie between this entry and the first view of Explore. */
    exploreStep?: number;
    /** Where things stand, while the address need not say it: a first picture is arranged the same everywhere. */
    explorePlaces?: string;
  }
}

export interface ExploreHistory {
  readonly view: ExploreView;
  readonly change: (next: (view: ExploreView) => ExploreView) => void;
  /** Changes without a step: what an address meant is written out. */
  readonly settle: (next: (view: ExploreView) => ExploreView) => void;
  /** Keeps where things stand now (place-code.ts), so that going back finds the same picture. */
  readonly keepPlaces: (places: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** How many changes lie behind this view. */
  readonly step: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The furthest step of this page's life: what Redo can go forward to. */
let furthestStep = 0;

export function useExploreView(): ExploreHistory {
  const location = useRouterState({ select: (state) => state.location });
  const navigate = useNavigate();
  const router = useRouter();
  const view = useMemo(() => viewAt(location), [location]);

  const write = useCallback(
    (next: (view: ExploreView) => ExploreView, mayStep: boolean) => {
      const now = router.state.location;
      const before = viewAt(now);
      const after = next(before);
      if (after === before) return;
      const isStep = mayStep && !isSameStep(before, after);
      const step = stepAt(now) + (isStep ? 1 : 0);
      if (isStep) furthestStep = step;
      const isArranged = step > 0 || parametersOf(now).at !== undefined;
      void navigate({
        to: "/explore",
        search: {
          lang: parametersOf(now).lang,
          ...writeView(isArranged ? after : { ...after, places: "" }),
        } as never,
        state: (old) => ({ ...old, exploreStep: step, explorePlaces: after.places }),
        replace: !isStep,
        resetScroll: false,
      });
    },
    [navigate, router],
  );

  return {
    view,
    change: useCallback((next) => write(next, true), [write]),
    settle: useCallback((next) => write(next, false), [write]),
    keepPlaces: useCallback(
      (places) => write((old) => (old.places === places ? old : { ...old, places }), false),
      [write],
    ),
    undo: useCallback(() => router.history.back(), [router]),
    redo: useCallback(() => router.history.forward(), [router]),
    step: stepAt(location),
    canUndo: stepAt(location) > 0,
    canRedo: stepAt(location) < furthestStep,
  };
}

interface ViewLocation {
  readonly search: object;
  readonly state: { readonly exploreStep?: number; readonly explorePlaces?: string };
}

const parametersOf = ({ search }: ViewLocation) => search as AddressParameters;
const stepAt = ({ state }: ViewLocation) => state.exploreStep ?? 0;

function viewAt(location: ViewLocation): ExploreView {
  const view = readView(parametersOf(location));
  return view.places === "" ? { ...view, places: location.state.explorePlaces ?? "" } : view;
}
