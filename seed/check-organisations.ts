import type { Fault } from "./fault.ts";
import { findCycle } from "./find-cycle.ts";
import type { ReadSeed } from "./read-seed.ts";
import type { Row, Seed } from "./tables.ts";

/** Places, kinds, memberships, successions and figures of organisations. */
export function checkOrganisations({ seed }: ReadSeed): Fault[] {
  return [
    ...seed.organisations.flatMap(checkOrganisation),
    ...checkMemberships(seed),
    ...checkSuccessions(seed.successions),
    ...seed.measurements.flatMap(checkUnit),
  ];
}

function checkOrganisation(organisation: Row<"organisations">): Fault[] {
  const { line, kind, lat, lon, clusterKind, esca } = organisation;
  const file = "organisations.csv";
  const found: Fault[] = [];
  if ((lat === undefined) !== (lon === undefined)) {
    const column = lat === undefined ? "lat" : "lon";
    found.push({ file, line, column, value: "", expected: "lat and lon together, or neither" });
  }
  if (kind === "cluster" && clusterKind === undefined) {
    found.push({ file, line, column: "clusterKind", value: "", expected: "the kind of this cluster" });
  }
  if (kind !== "cluster" && clusterKind !== undefined) {
    found.push({ file, line, column: "clusterKind", value: clusterKind, expected: "this for clusters only" });
  }
  if (kind !== "cluster" && esca !== undefined) {
    found.push({ file, line, column: "esca", value: esca, expected: "this for clusters only" });
  }
  return found;
}

function checkMemberships(seed: Seed): Fault[] {
  const kinds = new Map(seed.organisations.map(({ id, kind }) => [id, kind]));
  const file = "memberships.csv";
  return seed.memberships.flatMap(({ line, cluster, member }): Fault[] => {
    const found: Fault[] = [];
    const kind = kinds.get(cluster);
    if (kind !== undefined && kind !== "cluster") {
      found.push({ file, line, column: "cluster", value: cluster, expected: `a cluster; this is a ${kind}` });
    }
    if (cluster === member) {
      found.push({
        file,
        line,
        column: "member",
        value: member,
        expected: "another than the cluster itself",
      });
    }
    return found;
  });
}

function checkSuccessions(successions: readonly Row<"successions">[]): Fault[] {
  return findCycle(successions).map(({ line, from, to }) => ({
    file: "successions.csv",
    line,
    column: "to",
    value: to,
    expected: from === to ? "another than itself" : `one that was not itself followed by ${from}`,
  }));
}

const unitsOf: Record<Row<"measurements">["metric"], readonly Row<"measurements">["unit"][]> = {
  members: ["organisations"],
  companies: ["companies"],
  employees: ["people"],
  projects: ["projects"],
  turnover: ["EUR"],
};

/** One metric in one unit, or ranges of figures would mix what cannot be compared. */
function checkUnit({ line, metric, unit }: Row<"measurements">): Fault[] {
  if (unitsOf[metric].includes(unit)) return [];
  const expected = `${unitsOf[metric].join(" or ")}, the unit of ${metric}`;
  return [{ file: "measurements.csv", line, column: "unit", value: unit, expected }];
}
