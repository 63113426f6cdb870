import { createContext, use } from "react";
import type { PairParty } from "#contract/complementarity.ts";
import type { MatchesView } from "./matches-view.ts";
import type { MatchesHistory } from "./use-matches-view.ts";

export interface Matches extends MatchesHistory {
  /** Parties that are named in any of the answers, by id. */
  readonly parties: ReadonlyMap<string, PairParty>;
  /** Looks at a pair; on a phone it also goes to it. */
  readonly choose: (a: string, b: string) => void;
  /** Looks at a pair and unfolds who could introduce them. */
  readonly showIntroducers: (a: string, b: string) => void;
  /** The pair whose introducers are to be unfolded, until they are. */
  readonly toUnfold: MatchesView["pair"];
  readonly unfolded: () => void;
}

export const MatchesContext = createContext<Matches | null>(null);

export function useMatches(): Matches {
  const matches = use(MatchesContext);
  if (matches === null) throw new Error("this part stands outside of the Matches screen");
  return matches;
}
