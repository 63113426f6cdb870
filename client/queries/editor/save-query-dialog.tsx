import { useEffect, useMemo, useRef, useState } from "react";
import type { WholeQuery } from "#contract/find-query.ts";
import type { Column } from "#contract/query-answer.ts";
import { ask } from "../../api/ask.ts";
import { AskError } from "../../api/ask-error.ts";
import { useSending } from "../../api/use-sending.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { Button } from "../../parts/button.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { remember, remembered } from "../../parts/remember.ts";
import { FailedState } from "../../parts/state-views.tsx";
import { FaultList } from "../fault-list.tsx";
import { saveFile } from "../save-file.ts";
import { useFaultTexts } from "../use-fault-texts.ts";
import { AnswerDrafts } from "./answer-drafts.tsx";
import { DraftContext } from "./draft-context.ts";
import { SayingDraft, TextDraft } from "./draft-fields.tsx";
import { listDraftPaths } from "./draft-paths.ts";
import { ParameterDrafts } from "./parameter-drafts.tsx";
import { placeFaults } from "./place-faults.ts";
import { beginDraft, findMissing, type QueryDraft, readDraft } from "./query-draft.ts";
import "./save-query-dialog.css";

export interface SaveQueryDialogProperties {
  readonly cypher: string;
  /** What the text began as: a team's query can be changed, any can be the beginning of another. */
  readonly from?: WholeQuery | undefined;
  /** The values that the text was run with: they say of which type a parameter is. */
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  /** Of the last answer, to be given names. */
  readonly columns?: readonly Column[] | undefined;
  readonly onSaved: (saved: WholeQuery) => void;
  readonly onClose: () => void;
}

const outdated = ["listQueries", "findQuery"] as const;
const none: readonly never[] = [];

/** Saves a query for the team, as a new one or as the next version of one that is there. */
export function SaveQueryDialog(properties: SaveQueryDialogProperties) {
  const { cypher, from, values = {}, columns = none, onSaved, onClose } = properties;
  const { t, language, name } = useMessages();
  const [draft, setDraft] = useState(() =>
    beginDraft({ cypher, definition: from?.definition, values, columns }),
  );
  const [author, setAuthor] = useState(() => remembered("author") ?? "");
  const [note, setNote] = useState("");
  const canChange = from?.query.origin === "team";
  const [isNew, setNew] = useState(!canChange);
  const saving = useSaving(from);
  const { error } = saving;
  const change = (changed: Partial<QueryDraft>) => setDraft((now) => ({ ...now, ...changed }));

  const textOf = useFaultTexts();
  const placed = placeFaults(error?.faults ?? none, listDraftPaths(draft));
  const context = useMemo(
    () => ({ isBilingual: draft.isBilingual, faultsAt: (path: string) => placed.at(path).map(textOf) }),
    [draft.isBilingual, placed, textOf],
  );
  const save = async (after?: number) => {
    remember("author", author.trim() === "" ? null : author.trim());
    const saved = await saving.save(
      { definition: readDraft(draft, cypher, language), author, note },
      isNew,
      after,
    );
    if (saved !== undefined) onSaved(saved);
  };
  const fields = useShownFaults(error);
  return (
    <Dialog
      title={t(isNew ? "editor.save.titleNew" : "editor.save.titleChange")}
      detail={t("editor.save.about")}
      width="wide"
      onClose={onClose}
      foot={
        <>
          <Button
            look="filled"
            isDisabled={saving.isSending}
            whyNot={draft.title[language].trim() === "" ? t("editor.save.needsTitle") : undefined}
            onPress={() => void save()}
          >
            {t(isNew ? "editor.save.saveNew" : "editor.save.saveChange")}
          </Button>
          {from !== undefined && (
            <Button onPress={() => saveFile(from.fileName, from.file, "text/plain")}>
              {t("editor.save.download")}
            </Button>
          )}
        </>
      }
    >
      <DraftContext value={context}>
        <div ref={fields} className="draft-fields">
          {error?.code === "conflict" ? (
            <Conflict saving={saving} onKeepMine={(after) => void save(after)} onTakeTheirs={onSaved} />
          ) : (
            error && <FailedState error={error} />
          )}
          <FaultList faults={placed.others} />
          {canChange && (
            <Checkbox isSelected={isNew} onChange={setNew}>
              {t("editor.save.asNew", { title: name(from.query.title) })}
            </Checkbox>
          )}
          <Checkbox isSelected={draft.isBilingual} onChange={(isBilingual) => change({ isBilingual })}>
            {t("editor.save.bilingual")}
          </Checkbox>
          <SayingDraft
            label={t("editor.save.queryTitle")}
            path="title"
            value={draft.title}
            most={120}
            onChange={(title) => change({ title })}
          />
          <SayingDraft
            label={t("editor.save.description")}
            help={t("editor.save.descriptionHelp")}
            path="description"
            value={draft.description}
            most={1_000}
            rows={3}
            onChange={(description) => change({ description })}
          />
          <TextDraft
            label={t("editor.save.tags")}
            help={t("editor.save.tagsHelp")}
            path="tags"
            value={draft.tags}
            most={250}
            onChange={(tags) => change({ tags })}
          />
          <div className="draft-row">
            <TextDraft
              label={t("editor.save.author")}
              path="author"
              value={author}
              most={60}
              onChange={setAuthor}
            />
            {!isNew && (
              <TextDraft
                label={t("editor.save.note")}
                path="note"
                value={note}
                most={300}
                onChange={setNote}
              />
            )}
          </div>
          <ParameterDrafts
            parameters={draft.parameters}
            missing={findMissing(cypher, draft.parameters)}
            onChange={(parameters) => change({ parameters })}
          />
          <AnswerDrafts draft={draft} onChange={change} />
        </div>
      </DraftContext>
    </Dialog>
  );
}

/** The button that saves is far from most fields: the first that is wrong gets the focus, or what is said at the top. */
function useShownFaults(error: AskError | null) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error === null) return;
    const wrong = fields.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) wrong.focus();
    else fields.current?.firstElementChild?.scrollIntoView({ block: "nearest" });
  }, [error]);
  return fields;
}

type ToSave = Pick<Parameters<typeof ask<"makeQuery">>[1], "definition" | "author" | "note">;

function useSaving(from: WholeQuery | undefined) {
  const making = useSending("makeQuery", outdated);
  const changing = useSending("changeQuery", outdated);
  const [last, setLast] = useState<typeof making | typeof changing>(making);
  const isMaking = last.send === making.send;
  return {
    id: from?.query.id,
    isSending: making.isSending || changing.isSending,
    error: isMaking ? making.error : changing.error,
    save: async (toSave: ToSave, isNew: boolean, after = from?.query.version) => {
      if (isNew || from === undefined || after === undefined) {
        setLast(making);
        return await making.send(toSave);
      }
      setLast(changing);
      return await changing.send({ ...toSave, id: from.query.id, after });
    },
  };
}

interface ConflictProperties {
  readonly saving: ReturnType<typeof useSaving>;
  readonly onKeepMine: (after: number) => void;
  readonly onTakeTheirs: (theirs: WholeQuery) => void;
}

/** Somebody saved another version in between: which one holds is for a person to say. */
function Conflict({ saving, onKeepMine, onTakeTheirs }: ConflictProperties) {
  const { t } = useMessages();
  const [failed, setFailed] = useState<AskError | null>(null);
  const find = async (act: (theirs: WholeQuery) => void) => {
    try {
      if (saving.id !== undefined) act(await ask("findQuery", { id: saving.id }));
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      setFailed(error);
    }
  };
  return (
    <div className="state state-failed" role="alert">
      <strong>{t("editor.save.conflict")}</strong>
      <div className="state-actions">
        <Button look="text" onPress={() => void find(({ query }) => onKeepMine(query.version))}>
          {t("editor.save.keepMine")}
        </Button>
        <Button look="text" onPress={() => void find(onTakeTheirs)}>
          {t("editor.save.takeTheirs")}
        </Button>
      </div>
      {failed && <FailedState error={failed} />}
    </div>
  );
}
