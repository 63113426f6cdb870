/**
 * The address is the state of the screen. What changes which pairs are listed is an entry of the browser's history, so
 * that Undo and Back are the same; selecting a pair, the form and the sliders replace the entry they belong to.
 */
import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { type AddressParameters, type MatchesView, readMatches, writeMatches } from "./matches-view.ts";

declare module "@tanstack/history" {
  interface HistoryState {
    /** How many changes lie between this entry and the first view of Matches. */
    matchesStep?: number;
  }
}

export interface MatchesHistory {
  readonly view: MatchesView;
  /** A step that can be undone. */
  readonly change: (changes: Partial<MatchesView>) => void;
  /** A change of what is looked at, which is no step. */
  readonly turn: (changes: Partial<MatchesView>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The furthest step of this page's life: what Redo can go forward to. */
let furthestStep = 0;

export function useMatchesView(): MatchesHistory {
  const location = useRouterState({ select: (state) => state.location });
  const navigate = useNavigate();
  const router = useRouter();
  const view = useMemo(() => readMatches(location.search as AddressParameters), [location.search]);
  const step = location.state.matchesStep ?? 0;
  const write = useCallback(
    (changes: Partial<MatchesView>, isStep: boolean) => {
      const now = router.state.location;
      const before = now.search as AddressParameters;
      const after = writeMatches({ ...readMatches(before), ...changes });
      const next = (now.state.matchesStep ?? 0) + (isStep ? 1 : 0);
      if (isStep) furthestStep = next;
      void navigate({
        to: "/matches",
        search: { lang: before.lang, ...after } as never,
        state: (old) => ({ ...old, matchesStep: next }),
        replace: !isStep,
        resetScroll: false,
      });
    },
    [navigate, router],
  );
  return {
    view,
    change: useCallback((changes) => write(changes, true), [write]),
    turn: useCallback((changes) => write(changes, false), [write]),
    undo: useCallback(() => router.history.back(), [router]),
    redo: useCallback(() => router.history.forward(), [router]),
    canUndo: step > 0,
    canRedo: step < furthestStep,
  };
}
