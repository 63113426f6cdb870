import { type ReactNode, useId } from "react";
import type { Language } from "#contract/words.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { useDraft } from "./draft-context.ts";
import type { Saying } from "./query-draft.ts";

interface FieldProperties {
  readonly label: string;
  /** Under the field: what may be written. */
  readonly help?: string;
  /** Part of the definition as the server names it when something is wrong there, such as parameters.2.name. */
  readonly path: string;
}

interface DraftFieldProperties extends FieldProperties {
  readonly children: (field: {
    readonly id: string;
    readonly "aria-describedby": string | undefined;
    readonly "aria-invalid": boolean | undefined;
  }) => ReactNode;
}

/** A label, a field, what may be written, and what the server minds. */
export function DraftField({ label, help, path, children }: DraftFieldProperties) {
  const { faultsAt } = useDraft();
  const id = useId();
  const faults = faultsAt(path);
  const describedBy = [help !== undefined && `${id}-help`, faults.length > 0 && `${id}-faults`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="draft-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": faults.length > 0 || undefined,
      })}
      {help !== undefined && (
        <span id={`${id}-help`} className="note">
          {help}
        </span>
      )}
      {faults.length > 0 && (
        <span id={`${id}-faults`} className="draft-fault">
          {faults.join(" ")}
        </span>
      )}
    </div>
  );
}

interface TextDraftProperties extends FieldProperties {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly most: number;
  /** More than one line. */
  readonly rows?: number;
  /** Code is no prose: letters of one width, and no spelling. */
  readonly isCode?: boolean;
  readonly lang?: Language;
}

export function TextDraft({
  value,
  onChange,
  most,
  rows,
  isCode = false,
  lang,
  ...field
}: TextDraftProperties) {
  const own = {
    value,
    maxLength: most,
    className: isCode ? "draft-input draft-code" : "draft-input",
    spellCheck: !isCode,
    ...(lang === undefined ? {} : { lang }),
  };
  return (
    <DraftField {...field}>
      {(given) =>
        rows === undefined ? (
          <input {...own} {...given} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
        ) : (
          <textarea {...own} {...given} rows={rows} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </DraftField>
  );
}

interface SayingDraftProperties extends FieldProperties {
  readonly value: Saying;
  readonly onChange: (value: Saying) => void;
  readonly most: number;
  readonly rows?: number;
}

/** A text in the language of the screen or, where the query is for both, a field for each. */
export function SayingDraft({ value, onChange, label, ...field }: SayingDraftProperties) {
  const { t, language } = useMessages();
  const { isBilingual } = useDraft();
  if (!isBilingual)
    return (
      <TextDraft
        {...field}
        label={label}
        value={value[language]}
        onChange={(text) => onChange({ en: text, fr: text })}
      />
    );
  return (
    <div className="draft-pair">
      {(["en", "fr"] as const).map((lang) => (
        <TextDraft
          key={lang}
          {...field}
          lang={lang}
          label={t("editor.save.inLanguage", { label, language: t(`editor.save.languages.${lang}`) })}
          value={value[lang]}
          onChange={(text) => onChange({ ...value, [lang]: text })}
        />
      ))}
    </div>
  );
}

interface ChoiceDraftProperties<Value extends string> extends FieldProperties {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function ChoiceDraft<Value extends string>(properties: ChoiceDraftProperties<Value>) {
  const { value, options, onChange, ...field } = properties;
  return (
    <DraftField {...field}>
      {(given) => (
        <select
          className="draft-input"
          {...given}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </DraftField>
  );
}
