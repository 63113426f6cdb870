/** What every part of the Queries screen reads: the view and its changes, and the library. */
import { createContext, useContext } from "react";
import type { Answer } from "../api/use-answer.ts";
import type { QueriesHistory } from "./use-queries-view.ts";

export interface QueriesState extends QueriesHistory {
  readonly library: Answer<"listQueries">;
  /** Today, as it was when the screen opened: a form does not change at midnight. */
  readonly today: string;
}

export const QueriesContext = createContext<QueriesState | null>(null);

export function useQueries(): QueriesState {
  const state = useContext(QueriesContext);
  if (state === null) throw new Error("useQueries is used outside the Queries screen.");
  return state;
}
