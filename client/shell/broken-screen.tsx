import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";

/** A screen that has stopped. Nothing is lost: the view is the address, and the bar at the top still works. */
export function BrokenScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useMessages();
  const router = useRouter();
  const again = () => {
    // A part of a newer version of the product that this page does not know cannot be fetched any more.
    if (isMissingPart(error)) return window.location.reload();
    reset();
    void router.invalidate();
  };
  return (
    <main id="content" className="lone-page" tabIndex={-1}>
      <h1>{t("shell.brokenTitle")}</h1>
      <p>{t("shell.brokenText")}</p>
      <p className="state-actions">
        <Button look="filled" onPress={again}>
          {t("shell.brokenAgain")}
        </Button>
        <Link to="/">{t("shell.toHome")}</Link>
      </p>
      <details>
        <summary>{t("states.details")}</summary>
        <p>{messageOf(error)}</p>
      </details>
    </main>
  );
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const isMissingPart = (error: unknown) =>
  /dynamically imported module|Importing a module script/i.test(messageOf(error));
