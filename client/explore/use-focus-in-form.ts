import { useEffect, useRef } from "react";
import type { ViewTab } from "../graph/explore-view.ts";

const places: Record<ViewTab, string> = {
  map: ".map-scene",
  outline: ".outline-tree [role=row]",
  table: ".table-view button",
};

/** The rows of a tree are drawn some steps after the tree itself; whoever has gone elsewhere by then is left there. */
const mostFrames = 120;

/** Where the form of the picture changes under the keyboard (O, T, M), the focus goes into the new form. */
export function useFocusInForm(tab: ViewTab): void {
  const before = useRef(tab);
  useEffect(() => {
    if (before.current === tab) return;
    before.current = tab;
    let frame = 0;
    const tryToFocus = (left: number) => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(places[tab])?.focus();
      if (left > 0) frame = requestAnimationFrame(() => tryToFocus(left - 1));
    };
    tryToFocus(mostFrames);
    return () => cancelAnimationFrame(frame);
  }, [tab]);
}
