import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { GraphNode } from "#contract/graph.ts";
import { ask } from "../api/ask.ts";
import type { AskError } from "../api/ask-error.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { FailedState } from "../parts/state-views.tsx";

interface NewChainDialogProperties {
  readonly attempt: (act: () => Promise<void>) => void;
  readonly failed: AskError | null;
  readonly onClose: () => void;
}

/** Two steps to begin with, each with what it requires; all else is changed in the editor. */
export function NewChainDialog({ attempt, failed, onClose }: NewChainDialogProperties) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [chainName, setName] = useState(t("chains.newName"));
  const [first, setFirst] = useState<GraphNode | null>(null);
  const [last, setLast] = useState<GraphNode | null>(null);
  const make = () =>
    attempt(async () => {
      if (first === null || last === null) return;
      const made = await ask("makeValueChain", {
        definition: {
          name: chainName,
          stages: [
            {
              ...{ key: "step-1", name: t("chains.firstStep"), feeds: "step-2" },
              requires: [{ competence: first.id, weight: 1 }],
            },
            {
              ...{ key: "step-2", name: t("chains.lastStep"), feeds: null },
              requires: [{ competence: last.id, weight: 1 }],
            },
          ],
        },
      });
      await navigate({ to: "/chains/$chain", params: { chain: made.id }, search: { edit: "true" } });
    });
  const isWhole = first !== null && last !== null && chainName.trim() !== "";
  return (
    <Dialog
      title={t("chains.make")}
      onClose={onClose}
      foot={
        <Button look="filled" onPress={make} whyNot={isWhole ? undefined : t("chains.makeNeeds")}>
          {t("chains.make")}
        </Button>
      }
    >
      <label className="edit-field">
        <span>{t("chains.edit.name")}</span>
        <input value={chainName} maxLength={80} onChange={(event) => setName(event.target.value)} />
      </label>
      <CompetenceChoice step={t("chains.firstStep")} chosen={first} onChoose={setFirst} />
      <CompetenceChoice step={t("chains.lastStep")} chosen={last} onChoose={setLast} />
      {failed && <FailedState error={failed} onRetry={make} />}
    </Dialog>
  );
}

interface CompetenceChoiceProperties {
  readonly step: string;
  readonly chosen: GraphNode | null;
  readonly onChoose: (node: GraphNode) => void;
}

function CompetenceChoice({ step, chosen, onChoose }: CompetenceChoiceProperties) {
  const { t, name } = useMessages();
  const [refused, setRefused] = useState<string | null>(null);
  const label = `${step}: ${t("chains.edit.requires")}`;
  return (
    <div className="edit-field">
      <span>
        {label} {chosen && <strong>{name(chosen.name)}</strong>}
      </span>
      <SearchBox
        label={label}
        placeholder={t("chains.edit.addCompetence")}
        accepts={({ kind }) => kind === "competence"}
        onChoose={(node) => {
          setRefused(node.level === 2 ? null : name(node.name));
          if (node.level === 2) onChoose(node);
        }}
      />
      {refused !== null && (
        <span className="edit-fault" role="alert">
          {t("chains.edit.noCompetence", { name: refused })}
        </span>
      )}
    </div>
  );
}
