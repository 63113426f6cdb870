/** One's own text: in the address as far as it fits, and kept by the browser, so that no reload takes it away. */
import { useEffect, useRef, useState } from "react";
import { remember, remembered } from "../parts/remember.ts";
import { useDelayed } from "../parts/use-delayed.ts";
import { useQueries } from "./queries-context.ts";
import { fitsAddress } from "./queries-view.ts";

const pauseInTyping = 400;

export function useOwnText(): [string, (text: string) => void] {
  const { view, turn } = useQueries();
  const [text, setText] = useState(() => view.cypher || remembered("own-cypher") || "");
  const inAddress = useRef(view.cypher);
  const settled = useDelayed(text, pauseInTyping);
  useEffect(() => {
    if (view.cypher === inAddress.current) return;
    // Back, forward, or a link to another text.
    inAddress.current = view.cypher;
    setText(view.cypher);
  }, [view.cypher]);
  useEffect(() => {
    remember("own-cypher", settled === "" ? null : settled);
    const written = fitsAddress(settled) ? settled : "";
    if (written === inAddress.current) return;
    inAddress.current = written;
    turn((now) => (now.isOwn ? { ...now, cypher: written } : now));
  }, [settled, turn]);
  return [text, setText];
}
