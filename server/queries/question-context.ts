import type { z } from "zod";
import type { Right } from "#contract/words.ts";
import type { CypherRunner } from "../database/cypher-runner.ts";
import type { Parameters, RunOptions } from "../database/database.ts";
import type { Network } from "../network/network.ts";
import type { Workspace } from "../workspace/open-workspace.ts";
import type { Library } from "./library/open-library.ts";
import type { Load } from "./load.ts";
import type { SearchNames } from "./network/read-names.ts";
import type { Snapshot } from "./network/read-snapshot.ts";
import type { OwnCypher } from "./own-cypher/own-cypher.ts";

/** What every question may use: the graph, today's date, the network that is kept in memory, and what people made. */
export interface QuestionContext {
  /** Asks the graph. Ends when whoever asked has gone. A question about all of it may be given more time than is usual. */
  ask<Row>(
    question: string,
    parameters: Parameters,
    row: z.ZodType<Row>,
    options?: Pick<RunOptions, "timeoutMs">,
  ): Promise<Row[]>;
  /** The Cypher of a question, to be shown beside its answer. */
  textOf(question: string): string;
  /** The day that "ended" and "running" refer to, YYYY-MM-DD. */
  readonly today: string;
  /** What was loaded last. Throws not-ready when nothing has been. */
  load(): Promise<Load>;
  dataVersion(): Promise<string>;
  /** The network of the present data version, for answers that also ask the graph: read once, then kept until the data change. */
  network(): Promise<Network>;
  /** The same with all else that is held in memory. */
  snapshot(): Promise<Snapshot>;
  /**
   * For answers from memory alone: that of the present data version or, while data are being loaded or read, the one
   * before, so that nobody waits; always the same one for the whole of an answer, which has to name its version.
   */
  standing(): Promise<Snapshot>;
  /** The same for whoever asks what the graph holds by now. */
  anew(): QuestionContext;
  /** The names of everything that can be searched, kept likewise. */
  names(): Promise<SearchNames>;
  /** Runs the texts of the library on the graph itself. */
  readonly graph: CypherRunner;
  /** Runs what somebody wrote, where it can do no harm. */
  readonly own: OwnCypher;
  /** Aborted when whoever asked has gone. */
  readonly signal: AbortSignal;
  readonly workspace: Workspace;
  /** The queries that came with the product. */
  readonly library: Library;
  /** Whether whoever asked has this right; the one that the endpoint itself needs has been looked at. */
  may(right: Right): boolean;
}
