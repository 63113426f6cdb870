import { UndoRedo } from "../parts/undo-redo.tsx";
import { useChain } from "./chain-context.ts";
import type { ChainDraft } from "./use-chain-draft.ts";

/** Undo and redo of what is shown. */
export function ViewHistory() {
  const { undo, redo, canUndo, canRedo } = useChain();
  return <UndoRedo {...{ undo, redo, canUndo, canRedo }} />;
}

/** While steps are edited, undo and redo are those of the draft. */
export function EditHistory({ draft }: { readonly draft: ChainDraft }) {
  const { undo, redo, past, future } = draft;
  return <UndoRedo {...{ undo, redo }} canUndo={past.length > 0} canRedo={future.length > 0} />;
}
