import { useCallback, useState } from "react";
import { AskError } from "../api/ask-error.ts";

export interface FailedAttempt {
  readonly error: AskError;
  readonly again: () => void;
}

/** Actions that ask the server first: the last that got no answer is kept until one succeeds. */
export function useAttempt() {
  const [failed, setFailed] = useState<FailedAttempt | null>(null);
  const attempt = useCallback(async function attemptAction(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      setFailed(null);
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      setFailed({ error, again: () => void attemptAction(act) });
    }
  }, []);
  return { attempt, failed };
}
