import { type UseQueryResult, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { EndpointName } from "#contract/endpoints.ts";
import type { InputOf, OutputOf } from "#contract/types-by-endpoint.ts";
import { ask } from "./ask.ts";
import { AskError } from "./ask-error.ts";

export interface AnswerOptions {
  /** Default true: what was there stays until the new is there. False where old data under a new title would mislead. */
  readonly keepsPrevious?: boolean;
}

export interface Answer<Name extends EndpointName> {
  /** The latest answer; with `isStale` the one before it. */
  readonly data: OutputOf<Name> | undefined;
  /** `idle`: nothing was asked (the input is null). With data, `loading` and `failed` are about what comes next. */
  readonly state: "idle" | "loading" | "ready" | "failed";
  readonly error: AskError | null;
  /** True while `data` answers an earlier question, or when asking again has failed. */
  readonly isStale: boolean;
  /** When `data` was answered. */
  readonly updatedAt: Date | null;
  readonly refetch: () => void;
  /** Stops asking; the state is then `failed` with the code `cancelled`. */
  readonly cancel: () => void;
}

/** The answer to a question, kept and shared by its input; null asks nothing and has no data. */
export function useAnswer<Name extends EndpointName>(
  name: Name,
  input: InputOf<Name> | null,
  { keepsPrevious = true }: AnswerOptions = {},
): Answer<Name> {
  const client = useQueryClient();
  const queryKey = [name, input];
  const query = useQuery<OutputOf<Name>, AskError>({
    queryKey,
    queryFn: ({ signal }) => ask(name, input as InputOf<Name>, { signal }),
    enabled: input !== null,
  });
  const latest = useLatest(query);
  const kept = input === null ? undefined : query.data === undefined && keepsPrevious ? latest : query;
  const state = input === null ? "idle" : stateOf(query);
  return {
    data: kept?.data,
    state,
    error: state === "failed" ? (query.error ?? stopped) : null,
    isStale: kept?.data !== undefined && (query.data === undefined || query.error !== null),
    updatedAt: kept?.dataUpdatedAt ? new Date(kept.dataUpdatedAt) : null,
    refetch: () => void query.refetch(),
    cancel: () => void client.cancelQueries({ queryKey }),
  };
}

type Kept<Output> = Pick<UseQueryResult<Output, AskError>, "data" | "dataUpdatedAt">;

/** The last answer to any question of this hook. TanStack's own placeholder goes when the next question fails. */
function useLatest<Output>(query: Kept<Output>): Kept<Output> {
  const [latest, setLatest] = useState<Kept<Output>>({ data: undefined, dataUpdatedAt: 0 });
  const { data, dataUpdatedAt } = query;
  if (data !== undefined && data !== latest.data) setLatest({ data, dataUpdatedAt });
  return data !== undefined ? query : latest;
}

const stopped = new AskError("cancelled", { detail: "Stopped before an answer came." });

type QueryFacts = Pick<UseQueryResult, "status" | "fetchStatus">;

function stateOf({ status, fetchStatus }: QueryFacts): "loading" | "ready" | "failed" {
  if (fetchStatus === "fetching" && status !== "success") return "loading";
  return status === "success" ? "ready" : "failed";
}
