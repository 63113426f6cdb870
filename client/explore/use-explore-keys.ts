/** Keys of the whole screen; those of the map itself belong to the map, and none is taken while somebody types. */
import { useEffect } from "react";
import { useExplore } from "./explore-context.ts";

export function useExploreKeys(): void {
  const { change, undo, redo, canUndo, canRedo } = useExplore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        const isRedo = key === "y" || (key === "z" && event.shiftKey);
        if (isRedo && canRedo) redo();
        else if (key === "z" && !event.shiftKey && canUndo) undo();
        else return;
        event.preventDefault();
        return;
      }
      const tab = { o: "outline", t: "table", m: "map" }[key] as "outline" | "table" | "map" | undefined;
      if (tab === undefined || event.altKey || event.shiftKey || isInDialog(event.target)) return;
      event.preventDefault();
      change((view) => ({ ...view, tab }));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [change, undo, redo, canUndo, canRedo]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === "checkbox");

/** Letters inside trees and dialogs are for finding an entry there. */
const isInDialog = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('[role="dialog"], [role="menu"], [role="treegrid"]') !== null;
