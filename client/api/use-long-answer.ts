import { useCallback, useEffect, useRef, useState } from "react";
import type { EndpointName } from "#contract/endpoints.ts";
import type { InputOf, OutputOf } from "#contract/types-by-endpoint.ts";
import { ask } from "./ask.ts";
import { AskError } from "./ask-error.ts";

export interface LongAnswer<Name extends EndpointName> {
  /** The last answer, with what it answers; it stays while something else is asked. */
  readonly answered: Answered<Name> | null;
  readonly state: "idle" | "asking" | "answered" | "failed";
  /** What is asked, or was asked last. */
  readonly asked: InputOf<Name> | null;
  readonly error: AskError | null;
  /** Breaks off what is asked now. */
  readonly start: (input: InputOf<Name>, options: StartOptions) => void;
  readonly stop: () => void;
  /** As if nothing had been asked. */
  readonly forget: () => void;
}

export interface Answered<Name extends EndpointName> {
  readonly input: InputOf<Name>;
  readonly data: OutputOf<Name>;
  readonly at: Date;
}

export interface StartOptions {
  readonly milliseconds: number;
  /** Tells the server, where closing the connection is not enough. */
  readonly onStop?: () => void;
}

interface Asking {
  readonly controller: AbortController;
  readonly onStop: (() => void) | undefined;
}

/** A question that is asked when somebody says so, may take long, and can be stopped; whoever leaves has stopped it. */
export function useLongAnswer<Name extends EndpointName>(name: Name): LongAnswer<Name> {
  const [answered, setAnswered] = useState<Answered<Name> | null>(null);
  const [state, setState] = useState<LongAnswer<Name>["state"]>("idle");
  const [asked, setAsked] = useState<InputOf<Name> | null>(null);
  const [error, setError] = useState<AskError | null>(null);
  const asking = useRef<Asking | null>(null);
  const end = useCallback(() => {
    const ended = asking.current;
    asking.current = null;
    ended?.controller.abort();
    ended?.onStop?.();
    return ended !== null;
  }, []);
  const start = useCallback(
    (input: InputOf<Name>, { milliseconds, onStop }: StartOptions) => {
      end();
      const controller = new AbortController();
      const now: Asking = { controller, onStop };
      asking.current = now;
      setAsked(input);
      setState("asking");
      setError(null);
      ask(name, input, { signal: controller.signal, milliseconds }).then(
        (data) => {
          if (asking.current !== now) return;
          asking.current = null;
          setAnswered({ input, data, at: new Date() });
          setState("answered");
        },
        (cause: unknown) => {
          if (asking.current !== now) return;
          asking.current = null;
          setError(toAskError(cause));
          setState("failed");
        },
      );
    },
    [name, end],
  );
  const stop = useCallback(() => {
    if (!end()) return;
    setError(new AskError("cancelled", { detail: "Stopped before an answer came." }));
    setState("failed");
  }, [end]);
  const forget = useCallback(() => {
    end();
    setAnswered(null);
    setAsked(null);
    setError(null);
    setState("idle");
  }, [end]);
  useEffect(() => () => void end(), [end]);
  return { answered, state, asked, error, start, stop, forget };
}

const toAskError = (cause: unknown) =>
  cause instanceof AskError ? cause : new AskError("internal", { detail: String(cause), cause });
