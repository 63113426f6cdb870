import { Link, useRouterState } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";
import { CopyLink } from "./copy-link.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { places } from "./places.ts";
import { ThemeChoiceMenu } from "./theme-choice-menu.tsx";

const views = [
  { view: undefined, label: "shell.tabMap" },
  { view: "outline", label: "shell.tabOutline" },
  { view: "table", label: "shell.tabTable" },
] as const;

/** On phones: the places, or on the map its three forms, in reach of the thumb; the rest behind More. */
export function BottomTabs({ dataVersion }: { readonly dataVersion: string | undefined }) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const isExplore = useRouterState({ select: (state) => state.location.pathname === "/explore" });
  return (
    <nav className="bottom-tabs" aria-label={t("shell.places")}>
      {isExplore ? <ViewTabs /> : <PlaceTabs />}
      <button type="button" className="bottom-tab" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("shell.more")}
      </button>
      <MoreDialog isOpen={isOpen} onClose={() => setOpen(false)} dataVersion={dataVersion} />
    </nav>
  );
}

function PlaceTabs() {
  const { t } = useMessages();
  return places.map(({ to, label }) => (
    <Link key={to} to={to} className="bottom-tab" activeOptions={{ exact: to === "/", includeSearch: false }}>
      {t(label)}
    </Link>
  ));
}

/** The form is part of the view and so of the address; to change it is no step to undo. */
function ViewTabs() {
  const { t } = useMessages();
  const shown = useRouterState({ select: (state) => (state.location.search as { view?: string }).view });
  return views.map(({ view, label }) => (
    <Link
      key={label}
      to="/explore"
      search={(old) => ({ ...old, view })}
      state
      replace
      className="bottom-tab"
      activeProps={{}}
      aria-current={shown === view ? "page" : undefined}
      data-status={undefined}
    >
      {t(label)}
    </Link>
  ));
}

interface MoreDialogProperties {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly dataVersion: string | undefined;
}

function MoreDialog({ isOpen, onClose, dataVersion }: MoreDialogProperties) {
  const { t } = useMessages();
  return (
    <Dialog title={t("shell.more")} isOpen={isOpen} onClose={onClose}>
      <ul className="more-list">
        {places.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} onClick={onClose}>
              {t(label)}
            </Link>
          </li>
        ))}
        <li>
          <CopyLink onLeave={onClose} />
        </li>
        <li>
          <LanguageChoice />
          <ThemeChoiceMenu />
        </li>
        {dataVersion !== undefined && (
          <li className="note">{t("shell.dataVersion", { version: dataVersion })}</li>
        )}
      </ul>
    </Dialog>
  );
}
