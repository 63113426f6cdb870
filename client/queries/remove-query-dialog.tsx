import type { WholeQuery } from "#contract/find-query.ts";
import { useSending } from "../api/use-sending.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { FailedState } from "../parts/state-views.tsx";
import { useQueries } from "./queries-context.ts";
import { openQuery } from "./queries-view.ts";
import { saveFile } from "./save-file.ts";

interface RemoveQueryDialogProperties {
  readonly whole: WholeQuery;
  readonly onClose: () => void;
}

const outdated = ["listQueries", "findQuery"] as const;

/** Takes a team's query out for all; its file is offered first, since that brings it back. */
export function RemoveQueryDialog({ whole, onClose }: RemoveQueryDialogProperties) {
  const { t, name } = useMessages();
  const { change } = useQueries();
  const { send, isSending, error } = useSending("removeQuery", outdated);
  const remove = async () => {
    const removed = await send({ id: whole.query.id, after: whole.query.version });
    if (removed === undefined) return;
    onClose();
    change((now) => openQuery(now, null));
  };
  return (
    <Dialog
      title={t("queries.removeTitle", { title: name(whole.query.title) })}
      onClose={onClose}
      foot={
        <>
          <Button look="filled" isDisabled={isSending} onPress={() => void remove()}>
            {t("queries.removeNow")}
          </Button>
          <Button onPress={() => saveFile(whole.fileName, whole.file, "text/plain")}>
            {t("queries.keepFile")}
          </Button>
        </>
      }
    >
      <p>{t("queries.removeText")}</p>
      {error && <FailedState error={error} />}
    </Dialog>
  );
}
