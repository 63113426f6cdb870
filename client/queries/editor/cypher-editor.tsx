import { type ComponentType, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Schema } from "#contract/describe-schema.ts";
import type { Fault } from "#contract/errors.ts";
import type { Warning } from "#contract/query-answer.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { Button } from "../../parts/button.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { type RememberedThing, remember, remembered } from "../../parts/remember.ts";
import type { CodeFieldProperties } from "./code-field.tsx";
import { EntryList } from "./entry-list.tsx";
import { type Entry, gatherEntries, keepStanding } from "./gather-entries.ts";
import { gatherNames } from "./gather-names.ts";
import type { Code } from "./open-code.ts";
import { packagePhrases } from "./package-phrases.ts";
import { PlainField } from "./plain-field.tsx";
import { useLanguage } from "./use-language.ts";
import { useOnceKnown } from "./use-once-known.ts";
import { useSchema } from "./use-schema.ts";
import "./cypher-editor.css";

export interface CypherEditorProperties {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
  readonly label: string;
  /** Given with the query: their names are known to the checker. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Left out: it is asked for. */
  readonly schema?: Schema | undefined;
  /** What the server said of the last run or plan. */
  readonly faults?: readonly Fault[] | undefined;
  readonly warnings?: readonly Warning[] | undefined;
  /** The text of which that was said; left out: the text as it stands when it is said. */
  readonly saidOf?: string | undefined;
  readonly isReadOnly?: boolean | undefined;
}

const none: readonly never[] = [];

/** A field for Cypher: with colours, completion and a checker, or as plain text; the list below says the same of both. */
export default function CypherEditor(properties: CypherEditorProperties) {
  const {
    onChange,
    onRun,
    label,
    parameters,
    faults = none,
    warnings = none,
    saidOf,
    isReadOnly = false,
  } = properties;
  const messages = useMessages();
  const { t, language: lang } = messages;
  // Fields of the browser and CodeMirror have no other line ends than this one.
  const text = useMemo(() => properties.value.replace(/\r\n?/g, "\n"), [properties.value]);
  const { schema, isMissing } = useSchema(properties.schema);
  const names = useMemo(() => gatherNames(schema), [schema]);
  const { language, checked, isAway } = useLanguage(text, names, Object.keys(parameters));

  // Whoever types before the graph is known is offered its names as soon as it is.
  const onceKnown = useOnceKnown(names !== null || isMissing);

  const [wantsPlain, setWantsPlain] = useRemembered("plain-editor");
  const [tabIndents, setTabIndents] = useRemembered("tab-indents");
  const { CodeField, hasFailed } = useCodeField(!wantsPlain);
  const isPlain = wantsPlain || hasFailed;
  const code = useRef<Code | null>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const openCode = useCallback((opened: Code | null) => {
    code.current = opened;
  }, []);

  const ofRun = useOfRun(saidOf?.replace(/\r\n?/g, "\n") ?? text, faults, warnings);
  const entries = useMemo(
    () => gatherEntries(messages, ofRun.text, checked, keepStanding(ofRun, text)),
    [messages, checked, ofRun, text],
  );
  const marks = useMarks(entries, checked?.text === text, ofRun.text === text);
  const go = ({ place }: Entry) => {
    if (place === null) return;
    code.current?.goTo(place.from, place.to);
    plain.current?.focus();
    plain.current?.setSelectionRange(place.from, place.to);
  };

  const [isFormatted, setFormatted] = useState(true);
  const format = async () => {
    const cursor = code.current?.cursor ?? plain.current?.selectionStart ?? 0;
    const formatted = (await language?.format(text, cursor)) ?? null;
    setFormatted(formatted !== null);
    if (formatted === null) return;
    code.current?.write(formatted.text, formatted.cursor);
    onChange(formatted.text);
  };

  const description = [
    t("editor.keys"),
    t(isPlain ? "editor.keysPlain" : tabIndents ? "editor.keysTabIndents" : "editor.keysTabLeaves"),
  ].join(" ");
  const settings = useMemo(
    () => ({ label, description, isReadOnly, tabIndents, phrases: packagePhrases[lang] }),
    [label, description, isReadOnly, tabIndents, lang],
  );
  return (
    <div className="cypher-editor">
      {hasFailed && !wantsPlain && <p className="note">{t("editor.noCode")}</p>}
      <div className="editor-field">
        {isPlain || CodeField === null ? (
          <PlainField
            {...{ text, label, description, onChange, onRun, isReadOnly }}
            ref={plain}
            hasFaults={entries.some(({ isFault }) => isFault)}
            onFormat={() => void format()}
          />
        ) : (
          <CodeField
            {...{ text, settings, marks }}
            events={{
              ...{ onChange, onRun },
              onFormat: () => void format(),
              complete: async (typed, cursor) => {
                await onceKnown;
                return (await language?.complete(typed, cursor)) ?? null;
              },
            }}
            onOpen={openCode}
          />
        )}
      </div>
      <div className="editor-tools">
        {!isReadOnly && (
          <Button size="small" onPress={() => void format()}>
            {t("editor.format")}
          </Button>
        )}
        {!isPlain && !isReadOnly && (
          <Checkbox isSelected={tabIndents} onChange={setTabIndents}>
            {t("editor.tabIndents")}
          </Checkbox>
        )}
        <Checkbox isSelected={wantsPlain} onChange={setWantsPlain}>
          {t("editor.plain")}
        </Checkbox>
      </div>
      {!isFormatted && (
        <p className="note" role="status">
          {t("editor.notFormatted")}
        </p>
      )}
      <EntryList entries={entries} isChecked={checked !== null} isAway={isAway} onGo={go} />
    </div>
  );
}

/** A yes or no that this browser remembers. */
function useRemembered(thing: RememberedThing): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => remembered(thing) === "yes");
  const set = (next: boolean) => {
    setValue(next);
    remember(thing, next ? "yes" : null);
  };
  return [value, set];
}

/** CodeMirror is the larger part of the editor: asked for apart from it, so that a plain field needs none of it. */
function useCodeField(isWanted: boolean) {
  const [CodeField, setCodeField] = useState<ComponentType<CodeFieldProperties> | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    import("./code-field.tsx").then(
      (loaded) => setCodeField(() => loaded.default),
      () => setFailed(true),
    );
  }, [isWanted]);
  return { CodeField, hasFailed };
}

/** What the server said belongs to the text that it was said of, also when another was written meanwhile. */
function useOfRun(text: string, faults: readonly Fault[], warnings: readonly Warning[]) {
  const [said, setSaid] = useState({ text, faults, warnings });
  if (said.faults !== faults || said.warnings !== warnings) setSaid({ text, faults, warnings });
  return said;
}

/** Only what is said of the text as it stands is underlined; CodeMirror moves the marks along while one types. */
function useMarks(entries: readonly Entry[], isChecked: boolean, isRun: boolean) {
  const latest = useRef<Parameters<Code["mark"]>[0]>(none);
  return useMemo(() => {
    if (!isChecked && !isRun) return latest.current;
    latest.current = entries.flatMap(({ place, isFault, isOfRun, sentence }) =>
      place === null || !(isOfRun ? isRun : isChecked)
        ? []
        : [{ from: place.from, to: place.to, isFault, sentence }],
    );
    return latest.current;
  }, [entries, isChecked, isRun]);
}
