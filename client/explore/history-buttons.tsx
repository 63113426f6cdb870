import { UndoRedo } from "../parts/undo-redo.tsx";
import { useExplore } from "./explore-context.ts";

export function HistoryButtons() {
  const { undo, redo, canUndo, canRedo } = useExplore();
  return <UndoRedo {...{ undo, redo, canUndo, canRedo }} />;
}
