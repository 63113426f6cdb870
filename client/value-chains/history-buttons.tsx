import { useEffect } from "react";
import { UndoRedo, type UndoRedoProperties } from "../parts/undo-redo.tsx";
import { useChain } from "./chain-context.ts";
import type { ChainDraft } from "./use-chain-draft.ts";

/** Undo and redo of what is shown. */
export function ViewHistory() {
  const { undo, redo, canUndo, canRedo } = useChain();
  return <Buttons {...{ undo, redo, canUndo, canRedo }} />;
}

/** While steps are edited, undo and redo are those of the draft. */
export function EditHistory({ draft }: { readonly draft: ChainDraft }) {
  const { undo, redo, past, future } = draft;
  return <Buttons {...{ undo, redo }} canUndo={past.length > 0} canRedo={future.length > 0} />;
}

function Buttons({ undo, redo, canUndo, canRedo }: UndoRedoProperties) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isField(event.target)) return;
      const isRedo = event.key === "y" || (event.shiftKey && event.key.toLowerCase() === "z");
      if (isRedo && canRedo) redo();
      else if (event.key === "z" && canUndo) undo();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [undo, redo, canUndo, canRedo]);
  return <UndoRedo {...{ undo, redo, canUndo, canRedo }} />;
}

/** In a field the browser's own undo holds. */
const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select") !== null;
