import { useEffect, useMemo, useState } from "react";
import { askLanguage, type Language, type LanguageWorker } from "./ask-language.ts";
import type { KnownNames, Remark } from "./language-messages.ts";

export interface Checked {
  /** What was checked; the one in the field may already be another. */
  readonly text: string;
  readonly remarks: readonly Remark[];
}

export interface LanguageState {
  /** Null while it is being opened. */
  readonly language: Language | null;
  readonly checked: Checked | null;
  /** The checker cannot be had: the query is still checked when it is run. */
  readonly isAway: boolean;
}

/** Somebody who types is not told of every half word. */
const quietMilliseconds = 350;

/** The checker in its worker, for as long as the editor is open, and what it has to say of the text. */
export function useLanguage(
  text: string,
  names: KnownNames | null,
  parameters: readonly string[],
): LanguageState {
  const [language, setLanguage] = useState<Language | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const opened = askLanguage({ startWorker, onAway: () => setAway(true) });
    setLanguage(opened);
    return () => opened.close();
  }, []);
  const key = parameters.join("\n");
  const given = useMemo(() => (key === "" ? [] : key.split("\n")), [key]);
  useEffect(() => {
    language?.know(names, given);
    if (language === null) return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const remarks = await language.check(text);
      if (remarks !== null && !isLate) setChecked({ text, remarks });
    }, quietMilliseconds);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [language, names, given, text]);
  return { language, checked, isAway };
}

function startWorker(): LanguageWorker {
  return new Worker(new URL("./language.worker.ts", import.meta.url), { type: "module" });
}
