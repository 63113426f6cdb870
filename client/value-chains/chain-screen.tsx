import { Link, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { ValueChain } from "#contract/find-value-chain.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { usePageTitle } from "../parts/screen-places.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { BestChainsPanel } from "./best-chains-panel.tsx";
import { ChainContext, type ChainState } from "./chain-context.ts";
import { ChainEditor } from "./chain-editor.tsx";
import { ChainHead } from "./chain-head.tsx";
import { ChainSteps } from "./chain-steps.tsx";
import { ChainTable } from "./chain-table.tsx";
import { bestChainsOf, type ChainTab, scopeOf } from "./chain-view.ts";
import { liesAcross } from "./fit-page.ts";
import { GapDialog } from "./gap-dialog.tsx";
import { ViewHistory } from "./history-buttons.tsx";
import { InvitationDialog } from "./invitation-dialog.tsx";
import { LanesPicture } from "./lanes-picture.tsx";
import { PrintedView } from "./printed-view.tsx";
import { StageListDialog } from "./stage-list-dialog.tsx";
import { TiesDialog } from "./ties-dialog.tsx";
import { type ChainHistory, useChainView } from "./use-chain-view.ts";
import { useIsPhone } from "./use-is-phone.ts";
import "./value-chains.css";
import "./chain-head.css";
import "./stage-heads.css";
import "./lanes.css";
import "./chain-lines.css";
import "./best-chains.css";
import "./chain-editor.css";
import "./chain-dialogs.css";
import "./chain-steps.css";
import "./chains-narrow.css";
import "./chains-print.css";

/** One value chain: its steps and who takes them at the left, the best ways to fill it at the right. */
export function ChainScreen() {
  const { chain: id } = useParams({ from: "/chains/$chain" });
  const history = useChainView(id);
  const { t, name } = useMessages();
  const answer = useAnswer("findValueChain", { id, ...scopeOf(history.view) });
  const { data } = answer;
  const isThis = data?.id === id;
  usePageTitle(isThis ? name(data.name) : t("chains.title"));
  if (answer.state === "failed" && answer.error && (!isThis || answer.error.code === "not-found"))
    return (
      <main className="chains-alone" id="content" tabIndex={-1}>
        <FailedState
          error={answer.error}
          {...(answer.error.code === "not-found" ? {} : { onRetry: answer.refetch })}
          action={
            <>
              {history.view.regions.length > 0 && (
                <Button look="text" onPress={() => history.change({ regions: [] })}>
                  {t("chains.unknownRegions")}
                </Button>
              )}
              <Link to="/chains">{t("chains.all")}</Link>
            </>
          }
        />
      </main>
    );
  if (!isThis)
    return (
      <main className="chains-alone" id="content" tabIndex={-1}>
        <LoadingState what={t("chains.loading")} onStop={answer.cancel} rows={8} />
      </main>
    );
  return (
    <OpenChain key={id} chain={data} history={history}>
      {answer.state === "failed" && answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} updatedAt={answer.updatedAt} />
      )}
    </OpenChain>
  );
}

interface OpenChainProperties {
  readonly chain: ValueChain;
  readonly history: ChainHistory;
  readonly children: React.ReactNode;
}

function OpenChain({ chain, history, children }: OpenChainProperties) {
  const { view } = history;
  const isPhone = useIsPhone();
  const best = useAnswer("findBestChains", bestChainsOf(chain.id, view));
  const [pointed, point] = useState<number | null>(null);
  const chains = best.data?.chains;
  const litAt = Math.min(pointed ?? view.lit, Math.max(0, (chains?.length ?? 1) - 1));
  const state = useMemo<ChainState>(
    () => ({ ...history, chain, best, lit: chains?.[litAt] ?? null, litAt, point }),
    [history, chain, best, chains, litAt],
  );
  const tab = tabOn(isPhone, view.tab);
  const isEditing = view.isEditing && chain.isOwn;
  const side = isEditing ? <ChainEditor /> : <BestChainsPanel />;
  return (
    <ChainContext value={state}>
      <div className={liesAcross(chain.stages.length) ? "chain-screen lies-across" : "chain-screen"}>
        {!isEditing && <ViewHistory />}
        <main className="chain-main" id="content" tabIndex={-1}>
          <ChainHead isPhone={isPhone} />
          <PrintedView />
          {children}
          {tab === "lanes" && (isPhone ? <ChainSteps /> : <LanesPicture />)}
          {tab === "table" && <ChainTable />}
          {isPhone && (tab === "best" || isEditing) && side}
        </main>
        {!isPhone && side}
        {view.list && <StageListDialog {...view.list} />}
        {view.gap && <GapDialog stage={view.gap} />}
        {view.ties && <TiesDialog from={view.ties} />}
        {view.isInviting && <InvitationDialog />}
      </div>
    </ChainContext>
  );
}

/** A phone lists the steps for the lanes and for their table; elsewhere the best chains stand beside the picture. */
function tabOn(isPhone: boolean, tab: ChainTab): ChainTab {
  const isThere = isPhone ? tab !== "table" : tab !== "best";
  return isThere ? tab : "lanes";
}
