/** What every part of the Explore screen reads: the view and its changes, what is known, what is drawn. */
import { createContext, useContext } from "react";
import type { DrawnPicture } from "../graph/draw-picture.ts";
import type { ExploreActions } from "./explore-actions.ts";
import type { FailedAttempt } from "./use-attempt.ts";
import type { ExploreData } from "./use-explore-data.ts";
import type { ExploreHistory } from "./use-explore-view.ts";

export interface ExploreState extends ExploreHistory {
  readonly data: ExploreData;
  readonly drawn: DrawnPicture;
  /** Ids of the nodes (not groups) in the picture. */
  readonly drawnIds: ReadonlySet<string>;
  readonly actions: ExploreActions;
  /** The last action that got no answer. */
  readonly failed: FailedAttempt | null;
}

/** Dialogs that several places open: the inspector, the map, its menu. */
export interface ExploreDialogs {
  readonly expand: (id: string) => void;
  readonly connect: (id: string) => void;
}

export const DialogContext = createContext<ExploreDialogs>({ expand: () => {}, connect: () => {} });

export const useDialogs = (): ExploreDialogs => useContext(DialogContext);

export const ExploreContext = createContext<ExploreState | null>(null);

export function useExplore(): ExploreState {
  const state = useContext(ExploreContext);
  if (state === null) throw new Error("useExplore is used outside the Explore screen.");
  return state;
}
