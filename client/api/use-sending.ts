import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { EndpointName } from "#contract/endpoints.ts";
import type { InputOf, OutputOf } from "#contract/types-by-endpoint.ts";
import { type AskOptions, ask } from "./ask.ts";
import { AskError } from "./ask-error.ts";

export interface Sending<Name extends EndpointName> {
  /** Undefined when it failed: `error` then says why. */
  readonly send: (input: InputOf<Name>, options?: AskOptions) => Promise<OutputOf<Name> | undefined>;
  readonly isSending: boolean;
  readonly error: AskError | null;
}

/** Changes something on the server; the answers that this makes out of date are then asked for again. */
export function useSending<Name extends EndpointName>(
  name: Name,
  outdates: readonly EndpointName[],
): Sending<Name> {
  const client = useQueryClient();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<AskError | null>(null);
  const send = useCallback(
    async (input: InputOf<Name>, options?: AskOptions) => {
      setSending(true);
      setError(null);
      try {
        return await ask(name, input, options);
      } catch (cause) {
        setError(
          cause instanceof AskError ? cause : new AskError("internal", { detail: String(cause), cause }),
        );
        return undefined;
      } finally {
        // Also after a failure: a conflict means that somebody else has changed it.
        void client.invalidateQueries({
          predicate: ({ queryKey }) => outdates.some((each) => each === queryKey[0]),
        });
        setSending(false);
      }
    },
    [client, name, outdates],
  );
  return { send, isSending, error };
}
