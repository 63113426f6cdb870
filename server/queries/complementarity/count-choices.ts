import type { Pairs as ListedPairs } from "#contract/list-pairs.ts";
import type { Network, Terms } from "../../network/network.ts";
import type { Party } from "../../network/party.ts";

type Choices = NonNullable<ListedPairs["choices"]>;

/** In which regions and main sectors parties lie, and how many in each: what the filters of place choose among. */
export function countChoices({ regions, sectors }: Network, parties: readonly Party[]): Choices {
  return {
    regions: countIn(regions, parties, ({ places }) => places.regions),
    sectors: countIn(sectors, parties, ({ places }) => places.sectors),
  };
}

/** By id; where nobody lies is left out. */
function countIn(
  { ids, names, shortNames }: Terms,
  parties: readonly Party[],
  placesOf: (party: Party) => Iterable<number>,
): Choices["regions"] {
  const counts = new Map<number, number>();
  for (const party of parties)
    for (const place of new Set(placesOf(party))) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([place, count]) => ({
      id: ids[place]!,
      name: names[place]!,
      shortName: shortNames[place],
      parties: count,
    }));
}
