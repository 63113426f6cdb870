import type { z } from "zod";
import type { Parameters } from "../database/database.ts";
import type { Network } from "../network/network.ts";
import type { Workspace } from "../workspace/open-workspace.ts";
import type { SearchNames } from "./network/read-names.ts";

export interface Load {
  readonly dataVersion: string;
  readonly loadedAt: string;
  /** Whether it is the invented training set. */
  readonly training: boolean;
}

/** What every question may use: the graph, today's date, the network that is kept in memory, and what people made. */
export interface QuestionContext {
  /** Asks the graph. Ends when whoever asked has gone. */
  ask<Row>(question: string, parameters: Parameters, row: z.ZodType<Row>): Promise<Row[]>;
  /** The Cypher of a question, to be shown beside its answer. */
  textOf(question: string): string;
  /** The day that "ended" and "running" refer to, YYYY-MM-DD. */
  readonly today: string;
  /** What was loaded last. Throws not-ready when nothing has been. */
  load(): Promise<Load>;
  dataVersion(): Promise<string>;
  /** The network of the present data version, for answers that also ask the graph: read once, then kept until the data change. */
  network(): Promise<Network>;
  /**
   * For answers from the network alone: that of the present data version or, while that is being read, the one before,
   * so that nobody waits. The answer has to name the version of this network.
   */
  standingNetwork(): Promise<Network>;
  /** The data version that the answer is made from: known once it has been made. */
  answerVersion(): Promise<string>;
  /** The names of everything that can be searched, kept likewise. */
  names(): Promise<SearchNames>;
  readonly workspace: Workspace;
}
