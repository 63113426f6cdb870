import { Redo2, Undo2 } from "lucide-react";
import { useMessages } from "../locales/use-messages.ts";
import { IconButton } from "../parts/button.tsx";
import { ScreenActions } from "../parts/screen-places.tsx";
import { useExplore } from "./explore-context.ts";

/** Undo and redo stand in the bar at the top while the map is open. */
export function HistoryButtons() {
  const { t } = useMessages();
  const { undo, redo, canUndo, canRedo } = useExplore();
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
