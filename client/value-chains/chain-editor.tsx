import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask } from "../api/ask.ts";
import { AskError } from "../api/ask-error.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState } from "../parts/state-views.tsx";
import { useChain } from "./chain-context.ts";
import { addStep } from "./chain-draft.ts";
import { forgetChains } from "./chain-questions.ts";
import { EditHistory } from "./history-buttons.tsx";
import { rememberRemoved } from "./removed-chain.ts";
import { StepEditor } from "./step-editor.tsx";
import { type ChainDraft, useChainDraft } from "./use-chain-draft.ts";

/** The steps of a chain that was made here, to be changed; the picture follows what holds together. */
export function ChainEditor() {
  const { t } = useMessages();
  const { chain, change } = useChain();
  const draft = useChainDraft(chain);
  const { now } = draft;
  return (
    <aside
      className="best-chains chain-editor"
      id="best-chains"
      tabIndex={-1}
      aria-label={t("chains.edit.title")}
    >
      <EditHistory draft={draft} />
      <header className="best-head">
        <h2>{t("chains.edit.title")}</h2>
        <SavedState draft={draft} />
      </header>
      <div className="best-body">
        <label className="edit-field">
          <span>{t("chains.edit.name")}</span>
          <input
            value={now.name}
            maxLength={80}
            aria-invalid={!draft.hasName}
            onChange={(event) => draft.change({ ...now, name: event.target.value })}
          />
          {!draft.hasName && <span className="edit-fault">{t("chains.edit.nameMissing")}</span>}
        </label>
        <label className="edit-field">
          <span>{t("chains.edit.question")}</span>
          <textarea
            value={now.question ?? ""}
            maxLength={300}
            rows={2}
            onChange={(event) => draft.change({ ...now, question: event.target.value })}
          />
        </label>
        <ol className="edit-steps">
          {now.stages.map((stage, at) => (
            <StepEditor key={stage.key} draft={draft} at={at} />
          ))}
        </ol>
        <Button
          onPress={() => draft.change(addStep(now, t("chains.edit.newStep")))}
          isDisabled={now.stages.length >= 12}
        >
          {t("chains.edit.add")}
        </Button>
      </div>
      <footer className="best-foot">
        <Button look="filled" onPress={() => change({ isEditing: false })}>
          {t("chains.edit.close")}
        </Button>
        <RemoveChain draft={draft} />
      </footer>
    </aside>
  );
}

function SavedState({ draft }: { readonly draft: ChainDraft }) {
  const { t } = useMessages();
  const { failed, faults, hasName, isSaved, isGone } = draft;
  if (failed?.code === "conflict" && isGone)
    return (
      <div className="state state-failed" role="alert">
        <strong>{t("chains.edit.gone")}</strong>
        <div className="state-actions">
          <Button look="text" onPress={draft.keepAsNew}>
            {t("chains.edit.keepAsNew")}
          </Button>
        </div>
      </div>
    );
  if (failed?.code === "conflict")
    return (
      <div className="state state-failed" role="alert">
        <strong>{t("chains.edit.conflict")}</strong>
        <div className="state-actions">
          <Button look="text" onPress={draft.takeTheirs}>
            {t("chains.edit.takeTheirs")}
          </Button>
          <Button look="text" onPress={draft.keepMine}>
            {t("chains.edit.keepMine")}
          </Button>
        </div>
      </div>
    );
  if (failed !== null && !isSaved) return <FailedState error={failed} onRetry={draft.save} />;
  const count = faults.length + (hasName ? 0 : 1);
  return (
    <p className="note" role="status">
      {count > 0
        ? t("chains.edit.waiting", { count })
        : t(isSaved ? "chains.edit.saved" : "chains.edit.saving")}
    </p>
  );
}

/** Taken away, it can be brought back from the list. */
function RemoveChain({ draft }: { readonly draft: ChainDraft }) {
  const { t } = useMessages();
  const { chain } = useChain();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [failed, setFailed] = useState<AskError | null>(null);
  const remove = async () => {
    try {
      const { version } = await ask("removeValueChain", { id: chain.id, after: chain.version ?? 1 });
      rememberRemoved({ id: chain.id, version, definition: draft.now });
      forgetChains(client);
      await navigate({ to: "/chains" });
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      setFailed(error);
    }
  };
  return (
    <>
      <Button onPress={() => void remove()}>{t("chains.edit.removeChain")}</Button>
      {failed && <FailedState error={failed} />}
    </>
  );
}
