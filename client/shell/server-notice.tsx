import { useMessages } from "../locales/use-messages.ts";
import type { ServerStatus } from "./use-server-status.ts";

/** The thin bar at the top: since when nothing answers, and that what is there stays. */
export function ServerNotice({ status }: { readonly status: ServerStatus }) {
  const { t, time } = useMessages();
  const since = status.since === null ? "" : time(status.since);
  const texts = {
    up: null,
    back: t("shell.back"),
    away: t("shell.awaySince", { time: since }),
    "database-away": t("shell.databaseAwaySince", { time: since }),
    "getting-ready": t("shell.notReady"),
  };
  const text = texts[status.state];
  return (
    <div role="status" aria-live="polite">
      {text !== null && <p className="server-notice">{text}</p>}
    </div>
  );
}
