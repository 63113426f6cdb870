import { answerShapes, chartKinds, columnKinds } from "#contract/words.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { Checkbox } from "../../parts/checkbox.tsx";
import { ChoiceDraft, SayingDraft, TextDraft } from "./draft-fields.tsx";
import type { ColumnDraft, QueryDraft } from "./query-draft.ts";

interface AnswerDraftsProperties {
  readonly draft: QueryDraft;
  readonly onChange: (changed: Partial<QueryDraft>) => void;
}

/** What the answer is, what its columns are called, and how it is drawn. */
export function AnswerDrafts({ draft, onChange }: AnswerDraftsProperties) {
  const { t, word } = useMessages();
  const { columns, shape } = draft;
  const change = (at: number, changed: Partial<ColumnDraft>) =>
    onChange({ columns: columns.map((each, other) => (other === at ? { ...each, ...changed } : each)) });
  return (
    <fieldset className="draft-part">
      <legend>{t("editor.save.answer")}</legend>
      <ChoiceDraft
        label={t("editor.save.shape")}
        path="shape"
        value={shape}
        options={answerShapes.map((value) => ({ value, label: word("answerShapes", value) }))}
        onChange={(next) => onChange({ shape: next })}
      />
      {columns.length === 0 ? (
        <p className="note">{t("editor.save.noColumns")}</p>
      ) : (
        columns.map((column, at) => (
          <ColumnFields key={column.name} column={column} onChange={(changed) => change(at, changed)} />
        ))
      )}
      <ChartDraft draft={draft} onChange={onChange} />
    </fieldset>
  );
}

interface ColumnFieldsProperties {
  readonly column: ColumnDraft;
  readonly onChange: (changed: Partial<ColumnDraft>) => void;
}

function ColumnFields({ column, onChange }: ColumnFieldsProperties) {
  const { t, word } = useMessages();
  const path = `columns.${column.name}`;
  return (
    <fieldset className="draft-column">
      <legend>{column.name}</legend>
      <SayingDraft
        label={t("editor.save.heading")}
        path={`${path}.label`}
        value={column.label}
        most={60}
        onChange={(label) => onChange({ label })}
      />
      <div className="draft-row">
        <ChoiceDraft
          label={t("editor.save.kind")}
          path={`${path}.kind`}
          value={column.kind}
          options={[
            { value: "" as const, label: t("editor.save.byValues") },
            ...columnKinds.map((value) => ({ value, label: word("columnKinds", value) })),
          ]}
          onChange={(kind) => onChange({ kind })}
        />
        <TextDraft
          label={t("editor.save.unit")}
          path={`${path}.unit`}
          value={column.unit}
          most={20}
          onChange={(unit) => onChange({ unit })}
        />
      </div>
      <Checkbox isSelected={column.computed} onChange={(computed) => onChange({ computed })}>
        {t("editor.save.computed")}
      </Checkbox>
    </fieldset>
  );
}

function ChartDraft({ draft, onChange }: AnswerDraftsProperties) {
  const { t, word } = useMessages();
  const { chart, columns } = draft;
  const change = (changed: Partial<QueryDraft["chart"]>) => onChange({ chart: { ...chart, ...changed } });
  const names = [
    ...new Set([...columns.map(({ name }) => name), chart.x, chart.y, chart.series].filter(Boolean)),
  ];
  const offered = [
    { value: "", label: t("editor.save.none") },
    ...names.map((name) => ({ value: name, label: name })),
  ];
  return (
    <>
      <ChoiceDraft
        label={t("editor.save.chart")}
        path="chart.kind"
        value={chart.kind}
        options={[
          { value: "" as const, label: t("editor.save.none") },
          ...chartKinds.map((value) => ({ value, label: word("chartKinds", value) })),
        ]}
        onChange={(kind) => change({ kind })}
      />
      {chart.kind !== "" && (
        <>
          <div className="draft-row">
            {(["x", "y", "series"] as const).map((axis) => (
              <ChoiceDraft
                key={axis}
                label={t(`editor.save.${axis}`)}
                path={`chart.${axis}`}
                value={chart[axis]}
                options={offered}
                onChange={(value) => change({ [axis]: value })}
              />
            ))}
          </div>
          <SayingDraft
            label={t("editor.save.chartTitle")}
            path="chart.title"
            value={chart.title}
            most={120}
            onChange={(title) => change({ title })}
          />
        </>
      )}
    </>
  );
}
