import { z } from "zod";
import { isAllowed, type ListenerKind } from "../access.ts";
import type { Database } from "../database/database.ts";
import { ClusterixError } from "../errors.ts";
import type { Library } from "../queries/library/open-library.ts";
import type { Load } from "../queries/load.ts";
import type { Readings } from "../queries/network/keep-readings.ts";
import type { Snapshot } from "../queries/network/read-snapshot.ts";
import type { OwnCypher } from "../queries/own-cypher/own-cypher.ts";
import type { QuestionContext } from "../queries/question-context.ts";
import type { Workspace } from "../workspace/open-workspace.ts";

export interface ContextParts extends Readings {
  readonly database: Database;
  readonly workspace: Workspace;
  readonly own: OwnCypher;
  readonly library: Library;
  /** By which listener the request came in: rights belong to it. */
  readonly listener: ListenerKind;
  readonly now: () => Date;
}

const loadRowSchema = z.object({
  dataVersion: z.string().nullable(),
  loadedAt: z.string().nullable(),
  training: z.boolean(),
});

/** What the questions of one request may use. `signal` is aborted when whoever asked has gone. */
export function createContext(parts: ContextParts, signal: AbortSignal): QuestionContext {
  const { database, workspace, snapshots, names, now } = parts;
  const ask: QuestionContext["ask"] = (question, parameters, row, options) =>
    database.run(question, parameters, row, { ...options, signal });
  let asked: Promise<Load> | undefined;
  const load = () => {
    asked ??= readLoad(ask);
    return asked;
  };
  const dataVersion = async () => (await load()).dataVersion;
  const snapshot = async () => await snapshots.of(await dataVersion());
  let stood: Promise<Snapshot> | undefined;
  const standing = () => {
    stood ??= dataVersion().then(
      (version) => snapshots.standing(version),
      (error: unknown) => {
        const last =
          error instanceof ClusterixError && error.code === "not-ready" ? snapshots.last() : undefined;
        if (last === undefined) throw error;
        return last;
      },
    );
    return stood;
  };
  return {
    ask,
    textOf: (question) => database.textOf(question),
    today: now().toISOString().slice(0, 10),
    load,
    dataVersion,
    network: async () => (await snapshot()).network,
    snapshot,
    standing,
    anew: () => createContext(parts, signal),
    names: async () => await names.of(await dataVersion()),
    graph: database.runner,
    own: parts.own,
    signal,
    workspace,
    library: parts.library,
    may: (right) => isAllowed(parts.listener, right),
  };
}

/** What the graph holds. Throws not-ready while data are being loaded. */
export async function readLoad(ask: QuestionContext["ask"]): Promise<Load> {
  const [row] = await ask("explore/find-data-version", {}, loadRowSchema);
  const { dataVersion, loadedAt, training } = row ?? {};
  // A load that has begun and not ended has no version.
  if (!dataVersion || !loadedAt) throw new ClusterixError("not-ready", "No data have been loaded yet.");
  return { dataVersion, loadedAt, training: training ?? false };
}
