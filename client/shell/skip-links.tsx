import { useRouterState } from "@tanstack/react-router";
import { useMessages } from "../locales/use-messages.ts";

/** The first stops of the keyboard: past the bar, to what a screen is for. */
export function SkipLinks() {
  const { t } = useMessages();
  const isExplore = useRouterState({ select: (state) => state.location.pathname === "/explore" });
  return (
    <nav className="skip-links" aria-label={t("shell.skip")}>
      <SkipLink target="search">{t("shell.skipToSearch")}</SkipLink>
      <SkipLink target="content">{t(isExplore ? "shell.skipToPicture" : "shell.skipToContent")}</SkipLink>
      {isExplore && <SkipLink target="inspector">{t("shell.skipToInspector")}</SkipLink>}
    </nav>
  );
}

/** A button, not a link with a hash: the address is the view and has no place for one. */
function SkipLink({ target, children }: { readonly target: string; readonly children: string }) {
  return (
    <button
      type="button"
      className="button button-filled skip-link"
      onClick={() => document.getElementById(target)?.focus()}
    >
      {children}
    </button>
  );
}
