import type { PairParty } from "#contract/complementarity.ts";
import { useMessages } from "../locales/use-messages.ts";
import { useMatches } from "./matches-context.ts";

/** In the place of a name that no answer has brought yet: an id says nothing to anybody. */
export const nameToCome = "…";

/** Names of parties by their id. */
export function usePartyNames() {
  const { name } = useMessages();
  const { parties } = useMatches();
  const nameOf = (id: string) => {
    const party = parties.get(id);
    return party === undefined ? nameToCome : name(party.shortName ?? party.name);
  };
  return {
    nameOf,
    /** "Packbridge × Kunststoff-Cluster" */
    pairName: (a: string, b: string) => `${nameOf(a)} × ${nameOf(b)}`,
    /** "SE AT"; one country once. */
    countriesOf: (...ids: readonly string[]) =>
      [...new Set(ids.flatMap((id) => parties.get(id)?.countries ?? []))].join(" "),
  };
}

export const shareRegion = (one: PairParty | undefined, other: PairParty | undefined): boolean =>
  one?.regions.some((region) => other?.regions.includes(region)) ?? false;
