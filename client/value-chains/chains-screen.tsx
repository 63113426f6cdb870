import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ValueChains } from "#contract/list-value-chains.ts";
import { ask } from "../api/ask.ts";
import { AskError } from "../api/ask-error.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { usePageTitle } from "../parts/screen-places.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { forgetChains } from "./chain-questions.ts";
import { GapMark } from "./gap-mark.tsx";
import { NewChainDialog } from "./new-chain-dialog.tsx";
import { readRemoved, rememberRemoved } from "./removed-chain.ts";
import "./value-chains.css";
import "./chains-list.css";
import "./chain-editor.css";
import "./chain-dialogs.css";

type ListedChain = ValueChains["chains"][number];

/** All value chains at a glance: where each holds and where it does not. */
export function ChainsScreen() {
  const { t } = useMessages();
  const answer = useAnswer("listValueChains", {});
  usePageTitle(t("chains.title"));
  const { data } = answer;
  const shipped = data?.chains.filter(({ isOwn }) => !isOwn) ?? [];
  const own = data?.chains.filter(({ isOwn }) => isOwn) ?? [];
  return (
    <main className="chains-list" id="content" tabIndex={-1}>
      <h1>{t("chains.listTitle")}</h1>
      <p>{t("chains.listDetail")}</p>
      <Removed />
      {answer.state === "failed" && answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} updatedAt={answer.updatedAt} />
      )}
      {data === undefined && answer.state === "loading" && (
        <LoadingState what={t("chains.listLoading")} onStop={answer.cancel} rows={6} />
      )}
      {data?.chains.length === 0 && (
        <EmptyState title={t("chains.noneTitle")}>{t("chains.noneText")}</EmptyState>
      )}
      <ChainRows title={t("chains.shippedHeading")} chains={shipped} />
      <ChainRows title={t("chains.ownHeading")} chains={own} />
      {data && <NewChain />}
    </main>
  );
}

function ChainRows({ title, chains }: { readonly title: string; readonly chains: readonly ListedChain[] }) {
  const { t, name, word } = useMessages();
  if (chains.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="chain-rows">
        {chains.map((chain) => (
          <li key={chain.id}>
            <div>
              <Link to="/chains/$chain" params={{ chain: chain.id }} className="chain-link">
                {name(chain.name)}
              </Link>
              {chain.question && <p>{name(chain.question)}</p>}
              <p className="note">{t("chains.hold", { covered: chain.covered, steps: chain.steps })}</p>
            </div>
            <ol className="chain-row-steps">
              {chain.stages.map((stage) => (
                <li key={stage.id}>
                  <GapMark gap={stage.gap} />
                  <span>
                    {name(stage.name)}{" "}
                    <span className={`gap-word gap-${stage.gap}`}>{word("gaps", stage.gap)}</span>
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewChain() {
  const { t } = useMessages();
  const { attempt, failed } = useChainAttempt();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="filled" onPress={() => setOpen(true)}>
        {t("chains.make")}
      </Button>
      {isOpen && <NewChainDialog attempt={attempt} failed={failed} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What was taken away last can come back. */
function Removed() {
  const { t } = useMessages();
  const [removed, setRemoved] = useState(readRemoved);
  const { attempt, failed } = useChainAttempt();
  if (removed === null) return null;
  const bringBack = () =>
    attempt(async () => {
      const { id, version, definition } = removed;
      await ask("changeValueChain", { id, definition, after: version });
      rememberRemoved(null);
      setRemoved(null);
    });
  return (
    <div className="state state-cut" role="status">
      <div>{t("chains.edit.removed", { name: removed.definition.name })}</div>
      <div className="state-actions">
        <Button look="text" onPress={bringBack}>
          {t("chains.edit.bringBack")}
        </Button>
      </div>
      {failed && <FailedState error={failed} />}
    </div>
  );
}

function useChainAttempt() {
  const client = useQueryClient();
  const [failed, setFailed] = useState<AskError | null>(null);
  const attempt = (act: () => Promise<void>) =>
    void act().then(
      () => {
        setFailed(null);
        forgetChains(client);
      },
      (error: unknown) => {
        if (!(error instanceof AskError)) throw error;
        setFailed(error);
      },
    );
  return { attempt, failed };
}
