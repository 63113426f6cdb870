import { useEffect } from "react";

export interface UndoKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Ctrl or Cmd with Z undoes; with Shift and Z, or with Y, it does again what was undone. */
export function useUndoKeys({ undo, redo, canUndo, canRedo }: UndoKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (hasUndoOfItsOwn(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (isRedo && canRedo) redo();
      else if (key === "z" && !event.shiftKey && canUndo) undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [undo, redo, canUndo, canRedo]);
}

/** What is typed into a field, the browser undoes; a switch or a slider has nothing typed. */
function hasUndoOfItsOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "range"].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement;
}
