/** The address is the state of the screen; every change of what is shown is one entry of the browser's history. */
import { useNavigate, useRouter, useRouterState } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import {
  type AddressParameters,
  type ChainView,
  isSameStep,
  readChainView,
  writeChainView,
} from "./chain-view.ts";

declare module "@tanstack/history" {
  interface HistoryState {
    /** How many changes lie between this entry and the first view of the chain. */
    chainStep?: number;
  }
}

export interface ChainHistory {
  readonly view: ChainView;
  readonly change: (next: Partial<ChainView>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The furthest step of this page's life: what Redo can go forward to. */
let furthestStep = 0;

export function useChainView(chain: string): ChainHistory {
  const { search, state } = useRouterState({ select: ({ location }) => location });
  const navigate = useNavigate();
  const router = useRouter();
  const view = useMemo(() => readChainView(search as AddressParameters), [search]);
  const change = useCallback(
    (next: Partial<ChainView>) => {
      const now = router.state.location;
      const parameters = now.search as AddressParameters;
      const before = readChainView(parameters);
      const after = { ...before, ...next };
      const isStep = !isSameStep(before, after);
      // Another question has other best chains: the first of them is drawn.
      const seen =
        isStep && next.lit === undefined && next.isEditing === undefined && next.open === undefined;
      const step = (now.state.chainStep ?? 0) + (isStep ? 1 : 0);
      if (isStep) furthestStep = step;
      void navigate({
        to: "/chains/$chain",
        params: { chain },
        search: { lang: parameters.lang, ...writeChainView(seen ? { ...after, lit: 0 } : after) } as never,
        state: (old) => ({ ...old, chainStep: step }),
        replace: !isStep,
        resetScroll: false,
      });
    },
    [navigate, router, chain],
  );
  const step = state.chainStep ?? 0;
  return {
    ...{ view, change },
    undo: useCallback(() => router.history.back(), [router]),
    redo: useCallback(() => router.history.forward(), [router]),
    ...{ canUndo: step > 0, canRedo: step < furthestStep },
  };
}
