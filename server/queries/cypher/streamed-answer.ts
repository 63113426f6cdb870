import type { Column, Limits, Row, Warning } from "#contract/query-answer.ts";
import type { AnswerCut, AnswerFormat, Language } from "#contract/words.ts";

/** The answer of a run while it comes: written as JSON or into a file without ever being whole in memory. */
export interface StreamedAnswer {
  readonly isStreamed: true;
  /** Of the file, without its ending. */
  readonly fileName: string;
  /** What was asked, in the language asked for: the name of a sheet, the title of a graph. */
  readonly title: string;
  /** What was given for the parameters, as people can read it: stands in files that say what they are. */
  readonly asked?: readonly { readonly label: string; readonly value: string }[];
  /** The day of asking, YYYY-MM-DD. */
  readonly day: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Row[]>;
  /** Files name sources by title and address; rows hold their ids. */
  readonly findSources: FindSources;
  /** What is known once the rows have ended. */
  end(): AnswerEnd;
}

export interface SourceTitle {
  readonly title: string;
  readonly url?: string | undefined;
}

/** Ids that are those of no source are left out. */
export type FindSources = (ids: readonly string[]) => Promise<ReadonlyMap<string, SourceTitle>>;

export interface AnswerEnd {
  readonly returned: number;
  readonly total?: number;
  readonly atLeast?: number;
  readonly truncated: boolean;
  readonly cuts: AnswerCut[];
  readonly limits: Limits;
  readonly warnings: Warning[];
  readonly databaseMs: number;
  readonly elapsedMs: number;
  readonly dataVersion: string;
  readonly asOf?: string;
}

/** Writes an answer into a file of some format while it comes. */
export interface AnswerWriter {
  /** With its character set, where it has one. */
  readonly mediaType: string;
  /** Of the file, without the dot. */
  readonly ending: string;
  /** Throws bad-parameter when the answer cannot be written in this format. */
  write(answer: StreamedAnswer, options: { readonly language: Language }): AsyncIterable<string | Uint8Array>;
}

export type AnswerWriters = Readonly<Record<Exclude<AnswerFormat, "json">, AnswerWriter>>;
