import type { Request, Response } from "express";
import type { z } from "zod";
import { type AnswerFormat, answerFormats, type Language, languages } from "#contract/words.ts";
import type { AnswerWriters, StreamedAnswer } from "../queries/cypher/streamed-answer.ts";

export interface StreamedSending {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly writers: AnswerWriters;
  /** What every answer as JSON is checked against, in development and in tests. */
  readonly output: z.ZodType | undefined;
}

/** Rows that are checked against the contract; all others are alike. */
const rowsChecked = 50;
/** The head of an answer as JSON, and its first rows. */
const flushAfter = 2;
const stalledMs = 20_000;

function isStreamed(answer: unknown): answer is StreamedAnswer {
  return typeof answer === "object" && answer !== null && "isStreamed" in answer;
}

/**
 * Sends an answer while it comes, as JSON or as the file that was asked for, no faster than it is read. What fails after
 * the beginning ends the connection, so that nobody takes half an answer for a whole one.
 */
export async function sendStreamed(
  request: Request,
  response: Response,
  answer: unknown,
  sending: StreamedSending,
): Promise<void> {
  if (!isStreamed(answer)) throw new Error("an answer that should come in pieces came whole");
  const format = chooseFormat(request, sending);
  response.set("Cache-Control", "no-store").vary("Accept");
  try {
    await sendAs(format, response, answer, sending);
  } finally {
    // Also of rows that nobody has read, since the answer cannot be written in this format.
    await answer.rows[Symbol.asyncIterator]().return?.();
  }
}

async function sendAs(
  format: AnswerFormat,
  response: Response,
  answer: StreamedAnswer,
  sending: StreamedSending,
): Promise<void> {
  if (format === "json") {
    response.type("application/json");
    await pour(response, writeJson(answer, sending.output));
    return;
  }
  const { mediaType, ending, write } = sending.writers[format];
  response.set("Content-Type", mediaType);
  response.attachment(`${answer.fileName}.${ending}`);
  // By hand, since `attachment` sets the type anew from the ending.
  response.set("Content-Type", mediaType);
  await pour(response, write(answer, { language: languageOf(sending.parameters) }));
}

/** The ending of the address decides, else what the caller takes; a browser that takes anything gets JSON. */
function chooseFormat(request: Request, { parameters, writers }: StreamedSending): AnswerFormat {
  const named = answerFormats.find((format) => format === parameters.format);
  if (named !== undefined) return named;
  const types = answerFormats.map((format) =>
    format === "json" ? "application/json" : bare(writers[format].mediaType),
  );
  const accepted = request.accepts(types);
  return answerFormats[accepted === false ? -1 : types.indexOf(accepted)] ?? "json";
}

function bare(mediaType: string): string {
  return mediaType.split(";")[0] ?? mediaType;
}

function languageOf({ language }: Readonly<Record<string, unknown>>): Language {
  return languages.find((each) => each === language) ?? "en";
}

async function* writeJson(answer: StreamedAnswer, output: z.ZodType | undefined): AsyncGenerator<string> {
  const { columns } = answer;
  yield `{"columns":${JSON.stringify(columns)},"rows":[`;
  const checked: unknown[] = [];
  let separator = "";
  for await (const batch of answer.rows) {
    if (batch.length === 0) continue;
    checked.push(...batch.slice(0, Math.max(0, rowsChecked - checked.length)));
    yield separator + batch.map((row) => JSON.stringify(row)).join(",");
    separator = ",";
  }
  const end = answer.end();
  output?.parse({ columns, rows: checked, ...end });
  yield `],${JSON.stringify(end).slice(1)}`;
}

async function pour(response: Response, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const taken = watchTaking(response);
  let written = 0;
  for await (const piece of pieces) {
    // Whoever asked has gone: leaving the loop ends the run.
    if (response.destroyed || response.closed) return;
    const isTaken = response.write(piece);
    written += 1;
    // Compression would keep the first rows back until there are enough of them.
    if (written === flushAfter && "flush" in response && typeof response.flush === "function")
      response.flush();
    if (!isTaken && !(await taken())) response.destroy();
  }
  response.end();
}

/**
 * Gives a function that waits until what was written is taken, or nobody is there any more: true. False for who stops
 * taking, and would hold a turn of the database for ever. One listener for all of an answer, since compression keeps
 * those that are taken away.
 */
function watchTaking(response: Response): () => Promise<boolean> {
  let settle: (() => void) | undefined;
  const go = () => settle?.();
  response.on("drain", go).on("close", go);
  return () =>
    new Promise((fulfil) => {
      const timer = setTimeout(() => fulfil(false), stalledMs);
      settle = () => {
        clearTimeout(timer);
        fulfil(true);
      };
      if (response.closed) settle();
    });
}
