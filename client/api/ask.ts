import { type EndpointName, endpoints } from "#contract/endpoints.ts";
import { type ErrorCode, errorCodes, type Fault } from "#contract/errors.ts";
import type { InputOf, OutputOf } from "#contract/types-by-endpoint.ts";
import { addressOf, bodyOf } from "./address-of.ts";
import { AskError } from "./ask-error.ts";

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** How long an answer may take, where the question says itself how long it may run. */
  readonly milliseconds?: number | undefined;
}

/** The server gives up after 3 s; what takes longer than this is a network that swallows answers. */
const deadlineInMilliseconds = 10_000;

/**
 * Asks the server one question.
 * @throws AskError with the code of the problem document, or `unreachable`, `unreadable`, `took-too-long`, `cancelled`.
 */
export function ask<Name extends EndpointName>(
  name: Name,
  input: InputOf<Name>,
  options: AskOptions = {},
): Promise<OutputOf<Name>> {
  return askRaw(name, input, async (response) => (await response.json()) as OutputOf<Name>, options);
}

interface RawOptions extends AskOptions {
  /** What the answer may be, but for a problem document. */
  readonly accept?: string;
}

/** The only `fetch` of the client; `read` takes what it wants of an answer that is no problem. Throws as `ask` does. */
export async function askRaw<Name extends EndpointName, Output>(
  name: Name,
  input: InputOf<Name>,
  read: (response: Response) => Promise<Output>,
  { signal, milliseconds = deadlineInMilliseconds, accept = "application/json" }: RawOptions,
): Promise<Output> {
  const deadline = AbortSignal.timeout(milliseconds);
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    const body = bodyOf(name, input);
    const response = await fetch(addressOf(name, input), {
      method: endpoints[name].method,
      headers: {
        accept: `${accept}, application/problem+json`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body }),
      signal: either,
    });
    if (!response.ok) throw await readProblem(response);
    return await read(response);
  } catch (cause) {
    throw toAskError(cause, { left: signal?.aborted === true, late: deadline.aborted });
  }
}

/** An RFC 9457 document; a proxy in between may also answer with something else. */
async function readProblem(response: Response): Promise<AskError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = isRecord(body) ? body : {};
  const text = (key: string) => (typeof problem[key] === "string" ? problem[key] : undefined);
  return new AskError(codeOf(text("code"), response.status), {
    detail: text("detail") ?? text("title") ?? `${response.status} ${response.statusText}`.trim(),
    parameter: text("parameter"),
    faults: Array.isArray(problem.faults) ? problem.faults.filter(isFault) : [],
    status: response.status,
  });
}

function codeOf(stated: string | undefined, status: number): ErrorCode | "unreachable" {
  const known = errorCodes.find((code) => code === stated);
  if (known) return known;
  // Without a code it was not our server that answered: 502 to 504 is a proxy that does not reach it.
  return status >= 502 && status <= 504 ? "unreachable" : "internal";
}

function toAskError(cause: unknown, ended: { left: boolean; late: boolean }): AskError {
  if (cause instanceof AskError) return cause;
  const detail = cause instanceof Error ? cause.message : String(cause);
  if (ended.left) return new AskError("cancelled", { detail, cause });
  if (ended.late) return new AskError("took-too-long", { detail, cause });
  return new AskError(cause instanceof SyntaxError ? "unreadable" : "unreachable", { detail, cause });
}

const isFault = (value: unknown): value is Fault => isRecord(value) && typeof value.detail === "string";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
