import { Link } from "@tanstack/react-router";
import { useMessages } from "../locales/use-messages.ts";

/** An address that leads nowhere says so, and leads on. */
export function UnknownAddress() {
  const { t } = useMessages();
  return (
    <main id="content" className="lone-page" tabIndex={-1}>
      <h1>{t("shell.unknownTitle")}</h1>
      <p>{t("shell.unknownText")}</p>
      <p className="state-actions">
        <Link to="/">{t("shell.toHome")}</Link>
        <Link to="/explore">{t("shell.toExplore")}</Link>
      </p>
    </main>
  );
}
