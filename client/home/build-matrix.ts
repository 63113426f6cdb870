/** Regions × fields of competence: how many organisations of a region offer a competence of the field. */
import type { Group, Overview } from "#contract/find-overview.ts";
import type { Text } from "#contract/graph.ts";
import { actorKinds } from "#contract/words.ts";

export interface MatrixField {
  readonly id: string;
  readonly name: Text;
}

export interface MatrixRow {
  readonly id: string;
  /** Group of all organisations of the region. */
  readonly groupId: string;
  readonly name: Text;
  readonly total: number;
  /** In the order of `fields`; 0 where nobody is known. */
  readonly counts: readonly number[];
}

export interface Matrix {
  readonly fields: readonly MatrixField[];
  readonly rows: readonly MatrixRow[];
  /** The largest count of all cells; 0 when there are none. */
  readonly largest: number;
}

/** Regions and fields with most organisations come first, then by id, so that the order never depends on the server. */
export function buildMatrix(byRegion: Overview, byRegionAndField: Overview): Matrix {
  const counts = new Map(byRegionAndField.groups.map((group) => [group.id, countOrganisations(group)]));
  const fields = listFields(byRegionAndField);
  const rows = byRegion.groups
    .flatMap((group) => {
      const [region] = group.keys;
      if (region === undefined) return [];
      return {
        id: region.id,
        groupId: group.id,
        name: region.name,
        total: countOrganisations(group),
        counts: fields.map((field) => counts.get(cellGroupId(region.id, field.id)) ?? 0),
      };
    })
    .sort((one, other) => other.total - one.total || compareIds(one.id, other.id));
  return { fields, rows, largest: Math.max(0, ...rows.flatMap((row) => row.counts)) };
}

/** The group of the organisations of one cell. */
export const cellGroupId = (regionId: string, fieldId: string) => `region:${regionId}+family:${fieldId}`;

export const countOrganisations = ({ counts }: Pick<Group, "counts">): number =>
  actorKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);

function listFields({ groups }: Overview): MatrixField[] {
  const fields = new Map<string, MatrixField & { total: number }>();
  for (const group of groups) {
    const key = group.keys.find(({ by }) => by === "family");
    if (key === undefined) continue;
    const known = fields.get(key.id) ?? { id: key.id, name: key.shortName ?? key.name, total: 0 };
    fields.set(key.id, { ...known, total: known.total + countOrganisations(group) });
  }
  return [...fields.values()]
    .sort((one, other) => other.total - one.total || compareIds(one.id, other.id))
    .map(({ id, name }) => ({ id, name }));
}

const compareIds = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The side of a square whose area says the count; the smallest can still be seen. */
export function sideOf(count: number, largest: number, widest: number): number {
  if (count <= 0 || largest <= 0) return 0;
  return Math.max(4, Math.round(Math.sqrt(count / largest) * widest));
}

/** Three counts for the key of the squares: the largest, a third of it, and a small one. */
export function keyCounts(largest: number): number[] {
  const counts = [Math.max(1, Math.round(largest / 20)), Math.round(largest / 3), largest];
  return [...new Set(counts)].filter((count) => count > 0);
}
