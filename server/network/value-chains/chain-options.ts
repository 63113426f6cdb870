import type { BorderKind } from "./chain-problem.ts";

export interface ChainOptions {
  /** How many chains. */
  readonly most: number;
  /** Whether a party may stand at one stage only. */
  readonly isDistinct: boolean;
  /** Whether a chain has to differ from each one listed before in two stages, rather than in one. */
  readonly isDiverse: boolean;
  /** Parties have to lie in one of these; null for anywhere. */
  readonly regions: readonly number[] | null;
  /** Parties that every chain has. */
  readonly contains: readonly number[];
  /** Parties that no chain has. */
  readonly without: readonly number[];
  /** How many links, at least, have to cross a border of this kind. */
  readonly crosses: { readonly border: BorderKind; readonly least: number } | null;
  readonly onlyActive: boolean;
  /** Leaves out hubs: parties with more collaborations than this; null for all. */
  readonly mostCollaborations: number | null;
}

export const defaultChainOptions: ChainOptions = {
  most: 10,
  isDistinct: true,
  isDiverse: true,
  regions: null,
  contains: [],
  without: [],
  crosses: null,
  onlyActive: false,
  mostCollaborations: null,
};
