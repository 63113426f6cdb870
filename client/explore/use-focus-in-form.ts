import { useEffect, useRef } from "react";
import type { ViewTab } from "../graph/explore-view.ts";

const places: Record<ViewTab, string> = {
  map: ".map-scene",
  outline: ".outline-tree",
  table: ".table-view button",
};

/** Where the form of the picture changes under the keyboard (O, T, M), the focus goes into the new form. */
export function useFocusInForm(tab: ViewTab): void {
  const before = useRef(tab);
  useEffect(() => {
    if (before.current === tab) return;
    before.current = tab;
    if (document.activeElement === document.body) document.querySelector<HTMLElement>(places[tab])?.focus();
  }, [tab]);
}
