import { useCallback, useEffect, useState } from "react";

export type CopyOutcome = "copied" | "failed";

const shownFor = 4_000;

/** Puts a text on the clipboard; the outcome stands for a moment, to be said beside the button. */
export function useCopy(): { readonly copy: (text: string) => void; readonly outcome: CopyOutcome | null } {
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = useCallback((text: string) => {
    setOutcome(null);
    void writeText(text).then(setOutcome);
  }, []);
  return { copy, outcome };
}

async function writeText(text: string): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "failed";
  }
}
