import { Redo2, Undo2 } from "lucide-react";
import { useMessages } from "../locales/use-messages.ts";
import { IconButton } from "./button.tsx";
import { ScreenActions } from "./screen-places.tsx";
import { type UndoKeys, useUndoKeys } from "./use-undo-keys.ts";

/** Undo and redo stand in the bar at the top, and have their keys, while a screen is open that has them. */
export function UndoRedo({ undo, redo, canUndo, canRedo }: UndoKeys) {
  const { t } = useMessages();
  useUndoKeys({ undo, redo, canUndo, canRedo });
  return (
    <ScreenActions>
      <IconButton label={t("shell.undo")} keyHint="Ctrl Z" onPress={undo} isDisabled={!canUndo}>
        <Undo2 size={18} aria-hidden />
      </IconButton>
      <IconButton label={t("shell.redo")} keyHint="Ctrl Y" onPress={redo} isDisabled={!canRedo}>
        <Redo2 size={18} aria-hidden />
      </IconButton>
    </ScreenActions>
  );
}
