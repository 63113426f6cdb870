import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { toEnd, toStart } from "../../server/network/days.ts";
import { projectFolder } from "../architecture/read-sources.ts";

export interface ScaleSet {
  readonly organisations: readonly { readonly id: string; readonly type: string; readonly country: string }[];
  readonly projects: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  /** Positions of an organisation and of a project. */
  readonly participations: readonly (readonly [number, number])[];
}

/** All participations in Horizon 2020, as CORDIS published them; where they lie may be said by CLUSTERIX_SCALE_SET. */
export const scaleFolder =
  process.env.CLUSTERIX_SCALE_SET ?? join(projectFolder, "..", "shared", "data", "cordis-h2020-scale");

/** Undefined when the folder is not there. */
export function readScaleSet(): ScaleSet | undefined {
  const file = join(scaleFolder, "h2020_eunets_participations.csv.gz");
  if (!existsSync(file)) return undefined;
  const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });
  const organisations = new Map<string, { at: number; id: string; type: string; country: string }>();
  const projects = new Map<string, { at: number; id: string; from: number; to: number }>();
  const participations = rows.map(({ rcn, pic, type, country, start_date: start, end_date: end }) => {
    const organisation = organisations.get(pic!) ?? {
      ...{ at: organisations.size, id: `organisation-${pic}`, type: type!, country: country! },
    };
    organisations.set(pic!, organisation);
    const project = projects.get(rcn!) ?? {
      ...{ at: projects.size, id: `project-${rcn}`, from: toStart(dateOf(start)), to: toEnd(dateOf(end)) },
    };
    projects.set(rcn!, project);
    return [organisation.at, project.at] as const;
  });
  return { organisations: [...organisations.values()], projects: [...projects.values()], participations };
}

/** Missing ones stand as NA. */
function dateOf(cell: string | undefined): string | undefined {
  return cell === undefined || cell === "NA" ? undefined : cell;
}
