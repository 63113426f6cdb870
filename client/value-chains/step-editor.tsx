import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { SearchBox } from "../parts/search-box.tsx";
import { changeStep, moveStep, removeStep } from "./chain-draft.ts";
import type { ChainDraft } from "./use-chain-draft.ts";

interface StepEditorProperties {
  readonly draft: ChainDraft;
  readonly at: number;
}

/** "" is no key. */
const none = "";

/** One step: its name, what it feeds, what it requires; what is wrong stands where it is. */
export function StepEditor({ draft, at }: StepEditorProperties) {
  const { t } = useMessages();
  const { now, change, faults } = draft;
  const step = now.stages[at]!;
  const faultOf = (field: string) => faults.find((fault) => fault.stage === at && fault.field === field);
  const [nameFault, feedsFault] = [faultOf("name"), faultOf("feeds")];
  const isKnown = step.feeds === null || now.stages.some(({ key }) => key === step.feeds);
  return (
    <li className="edit-step">
      <fieldset>
        <legend>{t("chains.edit.step", { place: at + 1 })}</legend>
        <label className="edit-field">
          <span>{t("chains.edit.stepName")}</span>
          <input
            value={step.name}
            maxLength={80}
            aria-invalid={nameFault !== undefined}
            onChange={(event) => change(changeStep(now, at, { name: event.target.value }))}
          />
          {nameFault && <span className="edit-fault">{t(`chains.edit.faults.${nameFault.kind}`)}</span>}
        </label>
        <label className="edit-field">
          <span>{t("chains.edit.feeds")}</span>
          <select
            value={isKnown ? (step.feeds ?? none) : none}
            aria-invalid={feedsFault !== undefined}
            onChange={(event) =>
              change(changeStep(now, at, { feeds: event.target.value === none ? null : event.target.value }))
            }
          >
            <option value={none}>{t("chains.edit.feedsNone")}</option>
            {now.stages.map(({ key, name }) =>
              key === step.key ? null : (
                <option key={key} value={key}>
                  {name}
                </option>
              ),
            )}
          </select>
          {feedsFault && <span className="edit-fault">{t(`chains.edit.faults.${feedsFault.kind}`)}</span>}
        </label>
        <Requirements draft={draft} at={at} />
        {step.like !== null && step.like !== undefined && <p className="note">{t("chains.edit.like")}</p>}
        <div className="edit-actions">
          <Button
            size="small"
            label={t("chains.edit.earlier", { name: step.name })}
            isDisabled={at === 0}
            onPress={() => change(moveStep(now, at, -1))}
          >
            {t("chains.edit.moveEarlier")}
          </Button>
          <Button
            size="small"
            label={t("chains.edit.later", { name: step.name })}
            isDisabled={at === now.stages.length - 1}
            onPress={() => change(moveStep(now, at, 1))}
          >
            {t("chains.edit.moveLater")}
          </Button>
          <Button
            size="small"
            label={t("chains.edit.remove", { name: step.name })}
            isDisabled={now.stages.length <= 2}
            onPress={() => change(removeStep(now, at))}
          >
            {t("chains.edit.removeStep")}
          </Button>
        </div>
      </fieldset>
    </li>
  );
}

/** An id says nothing to anybody. */
const nameToCome = "…";
const weights = [1, 0.75, 0.5, 0.25];

function Requirements({ draft, at }: StepEditorProperties) {
  const { t, name } = useMessages();
  const { now, change, faults } = draft;
  const step = now.stages[at]!;
  const fault = faults.find((each) => each.stage === at && each.field === "requires");
  const [refused, setRefused] = useState<string | null>(null);
  const setRequires = (requires: typeof step.requires) => change(changeStep(now, at, { requires }));
  return (
    <div className="edit-field">
      <span>{t("chains.edit.requires")}</span>
      <ul>
        {step.requires.map(({ competence, weight }, place) => (
          <Requirement
            key={competence}
            id={competence}
            weight={weight}
            onWeigh={(next) =>
              setRequires(
                step.requires.map((each, other) => (other === place ? { ...each, weight: next } : each)),
              )
            }
            onRemove={() => setRequires(step.requires.filter((_, other) => other !== place))}
          />
        ))}
      </ul>
      <SearchBox
        label={t("chains.edit.addCompetence")}
        placeholder={t("chains.edit.addCompetence")}
        accepts={({ kind }) => kind === "competence"}
        onChoose={(node) => {
          const isCompetence = node.level === 2;
          setRefused(isCompetence ? null : name(node.name));
          if (isCompetence && step.requires.every(({ competence }) => competence !== node.id))
            setRequires([...step.requires, { competence: node.id, weight: 1 }]);
        }}
      />
      {refused !== null && (
        <span className="edit-fault" role="alert">
          {t("chains.edit.noCompetence", { name: refused })}
        </span>
      )}
      {fault && <span className="edit-fault">{t(`chains.edit.faults.${fault.kind}`)}</span>}
    </div>
  );
}

interface RequirementProperties {
  readonly id: string;
  readonly weight: number;
  readonly onWeigh: (weight: number) => void;
  readonly onRemove: () => void;
}

function Requirement({ id, weight, onWeigh, onRemove }: RequirementProperties) {
  const { t, number, name } = useMessages();
  const { data } = useAnswer("findCard", { id });
  const called = data ? name(data.node.name) : nameToCome;
  return (
    <li className="edit-competence">
      <span>{called}</span>
      <select
        aria-label={t("chains.edit.weight", { name: called })}
        value={String(weight)}
        onChange={(event) => onWeigh(Number(event.target.value))}
      >
        {[...new Set([...weights, weight])]
          .sort((a, b) => b - a)
          .map((value) => (
            <option key={value} value={String(value)}>
              {value === 1 ? t("chains.edit.weightAll") : number(value)}
            </option>
          ))}
      </select>
      <button
        type="button"
        className="text-link"
        aria-label={t("chains.edit.removeCompetence", { name: called })}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
