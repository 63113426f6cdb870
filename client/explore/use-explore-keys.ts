/** Keys of the whole screen; those of the map itself belong to the map, and none is taken while somebody types. */
import { useEffect } from "react";
import { useExplore } from "./explore-context.ts";

export function useExploreKeys(): void {
  const { change } = useExplore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const tab = { o: "outline", t: "table", m: "map" }[key] as "outline" | "table" | "map" | undefined;
      if (tab === undefined || hasModifier(event) || isInDialog(event.target)) return;
      event.preventDefault();
      change((view) => ({ ...view, tab }));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [change]);
}

const hasModifier = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  ctrlKey || metaKey || altKey || shiftKey;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === "checkbox");

/** Letters inside trees and dialogs are for finding an entry there. */
const isInDialog = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('[role="dialog"], [role="menu"], [role="treegrid"]') !== null;
