/**
 * The address is the state of the screen. Another query, and a run, are entries of the browser's history, and so is the
 * first change of a form whose answer is there; filling in the form on, and looking at the answer in another way, replace
 * the entry they belong to.
 */
import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { type AddressParameters, type QueriesView, readQueries, writeQueries } from "./queries-view.ts";

type Change = (view: QueriesView) => QueriesView;

export interface QueriesHistory {
  readonly view: QueriesView;
  /** To go back over. */
  readonly change: (next: Change) => void;
  /** Replaces the entry it belongs to. */
  readonly turn: (next: Change) => void;
}

export function useQueriesView(): QueriesHistory {
  const search = useRouterState({ select: (state) => state.location.search }) as AddressParameters;
  const navigate = useNavigate();
  const router = useRouter();
  const view = useMemo(() => readQueries(search), [search]);
  const write = useCallback(
    (next: Change, replace: boolean) => {
      const before = router.state.location.search as AddressParameters;
      const after = writeQueries(next(readQueries(before)));
      void navigate({
        to: "/queries",
        search: { lang: before.lang, ...after } as never,
        replace,
        resetScroll: false,
      });
    },
    [navigate, router],
  );
  return {
    view,
    change: useCallback((next) => write(next, false), [write]),
    turn: useCallback((next) => write(next, true), [write]),
  };
}
