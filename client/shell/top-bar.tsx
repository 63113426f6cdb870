import { Link, useRouterState } from "@tanstack/react-router";
import type { Ref } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import type { SearchChoice } from "../parts/screen-places.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { useOpenQuery } from "../parts/use-open-query.ts";
import { CopyLink } from "./copy-link.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Mark } from "./mark.tsx";
import { places } from "./places.ts";
import { ThemeChoiceMenu } from "./theme-choice-menu.tsx";

interface TopBarProperties {
  readonly isTraining: boolean;
  readonly onChoose: SearchChoice;
  readonly onKeys: () => void;
  readonly actionsReference: Ref<HTMLDivElement>;
}

/** Mark, search, places; then what belongs to the screen and to the reader. The first screen has its own, larger search. */
export function TopBar({ isTraining, onChoose, onKeys, actionsReference }: TopBarProperties) {
  const { t } = useMessages();
  const openQuery = useOpenQuery();
  const isHome = useRouterState({ select: (state) => state.location.pathname === "/" });
  return (
    <header className="top-bar">
      <Link to="/" className="mark-link">
        <Mark />
      </Link>
      {!isHome && (
        <SearchBox id="search" takesSlash onChoose={onChoose} onChooseQuery={({ id }) => openQuery(id)} />
      )}
      <nav className="places" aria-label={t("shell.places")}>
        {places.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className="place"
            activeOptions={{ exact: to === "/", includeSearch: false }}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      {isTraining && <p className="basis-notice">{t("shell.training")}</p>}
      <div className="screen-actions" ref={actionsReference} />
      <div className="reader-actions">
        <CopyLink />
        <LanguageChoice />
        <ThemeChoiceMenu />
        <Button look="quiet" onPress={onKeys}>
          {t("shell.keys")}
        </Button>
      </div>
    </header>
  );
}
