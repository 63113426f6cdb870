import { createContext, useContext } from "react";

/** What every field of the form has to know. */
export interface DraftContextValue {
  readonly isBilingual: boolean;
  /** What the server minds at a part of the definition, or below it. */
  readonly faultsAt: (path: string) => readonly string[];
}

export const DraftContext = createContext<DraftContextValue>({ isBilingual: false, faultsAt: () => [] });

export const useDraft = (): DraftContextValue => useContext(DraftContext);
