import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { GraphNode } from "#contract/graph.ts";
import { LanguageContext, useMessages } from "../locales/use-messages.ts";
import { useSpokenLanguage } from "../locales/use-spoken-language.ts";
import { chainOfNode } from "../parts/chain-of-node.ts";
import { remembered } from "../parts/remember.ts";
import { type LinkGap, ScreenPlacesContext, type SearchChoice } from "../parts/screen-places.tsx";
import { BottomTabs } from "./bottom-tabs.tsx";
import { chooseLanguage } from "./choose-language.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { ServerNotice } from "./server-notice.tsx";
import { SkipLinks } from "./skip-links.tsx";
import { TopBar } from "./top-bar.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { useKeysDialog } from "./use-keys-dialog.ts";
import { useServerStatus } from "./use-server-status.ts";

/** What is around every screen. The language is that of the address, as soon as its texts are there. */
export function Shell() {
  const inAddress = useRouterState({ select: (state) => (state.location.search as { lang?: string }).lang });
  const language = useSpokenLanguage(chooseLanguage(inAddress, remembered("language"), navigator.languages));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language === "fr" ? "fr-FR" : "en-GB"}>
        <Frame />
      </I18nProvider>
    </LanguageContext>
  );
}

function Frame() {
  const [actionsElement, setActionsElement] = useState<HTMLElement | null>(null);
  const [title, setTitle] = useState<string | null>(null);
  const [linkGap, setLinkGap] = useState<LinkGap | null>(null);
  const { choose, takeSearchChoice } = useSearchTarget();
  const keys = useKeysDialog();
  const status = useServerStatus();
  const places = useMemo(
    () => ({ actionsElement, takeSearchChoice, setTitle, linkGap, setLinkGap }),
    [actionsElement, takeSearchChoice, linkGap],
  );
  useDocumentTitle(title);
  useFocusOnArrival();
  return (
    <ScreenPlacesContext value={places}>
      <SkipLinks />
      <div className="frame">
        <ServerNotice status={status} />
        <TopBar
          isTraining={status.readiness?.training ?? false}
          onChoose={choose}
          onKeys={keys.open}
          actionsReference={setActionsElement}
        />
        <div className="screen">
          <Outlet />
        </div>
        <BottomTabs dataVersion={status.readiness?.dataVersion} />
      </div>
      <KeysDialog isOpen={keys.isOpen} onClose={keys.close} />
    </ScreenPlacesContext>
  );
}

/** A choice in the search goes to the screen that has asked for it, else to the map. */
function useSearchTarget() {
  const navigate = useNavigate();
  const taken = useRef<SearchChoice | null>(null);
  const takeSearchChoice = useCallback((choice: SearchChoice | null) => {
    taken.current = choice;
  }, []);
  const choose = useCallback(
    (node: GraphNode, how: { readonly adds: boolean }) => {
      const found = chainOfNode(node);
      if (taken.current) taken.current(node, how);
      else if (found !== null)
        void navigate({
          to: "/chains/$chain",
          params: { chain: found.chain },
          search: found.list === undefined ? {} : { list: found.list },
        });
      else void navigate({ to: "/explore", search: { focus: node.id } });
    },
    [navigate],
  );
  return { choose, takeSearchChoice };
}

function useDocumentTitle(title: string | null): void {
  const { t } = useMessages();
  const product = t("shell.title");
  const whole = title === null ? product : t("shell.pageTitle", { page: title });
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
