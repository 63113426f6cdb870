import { useEffect, useRef, useState } from "react";
import type { Language } from "#contract/words.ts";
import { hasMessages, loadMessages } from "./messages.ts";

/**
 * The language that is wanted, once its texts are there; until then the one that was spoken before. Texts that cannot be
 * fetched leave the page as it is.
 */
export function useSpokenLanguage(wanted: Language): Language {
  const spoken = useRef(wanted);
  const [, setLoads] = useState(0);
  useEffect(() => {
    let isWanted = true;
    loadMessages(wanted)?.then(
      () => isWanted && setLoads((loads) => loads + 1),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  if (hasMessages(wanted)) spoken.current = wanted;
  return spoken.current;
}
