import { type NodeKind, nodeKinds, parameterTypes } from "#contract/words.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { Button } from "../../parts/button.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { ChooseSome } from "../../parts/choose-some.tsx";
import { ChoiceDraft, SayingDraft, TextDraft } from "./draft-fields.tsx";
import { beginParameter, type ParameterDraft } from "./query-draft.ts";

interface ParameterDraftsProperties {
  readonly parameters: readonly ParameterDraft[];
  /** Names that the Cypher uses and no parameter has. */
  readonly missing: readonly string[];
  readonly onChange: (parameters: readonly ParameterDraft[]) => void;
}

const mostParameters = 12;

/** What the form of the query will ask, in its order. */
export function ParameterDrafts({ parameters, missing, onChange }: ParameterDraftsProperties) {
  const { t } = useMessages();
  const change = (at: number, changed: Partial<ParameterDraft>) =>
    onChange(parameters.map((each, other) => (other === at ? { ...each, ...changed } : each)));
  const move = (at: number, by: number) => {
    const next = [...parameters];
    const [moved] = next.splice(at, 1);
    next.splice(at + by, 0, moved!);
    onChange(next);
  };
  return (
    <fieldset className="draft-part">
      <legend>{t("editor.save.parameters")}</legend>
      {parameters.length === 0 && <p className="note">{t("editor.save.noParameters")}</p>}
      {parameters.map((parameter, at) => (
        <fieldset key={parameter.key} className="draft-parameter">
          <legend>{`$${parameter.name}`}</legend>
          <ParameterFields
            parameter={parameter}
            path={`parameters.${at}`}
            earlier={parameters.slice(0, at)}
            onChange={(changed) => change(at, changed)}
          />
          <div className="draft-actions">
            <Button
              size="small"
              label={t("editor.save.earlier", { name: parameter.name })}
              isDisabled={at === 0}
              onPress={() => move(at, -1)}
            >
              {t("editor.save.moveEarlier")}
            </Button>
            <Button
              size="small"
              label={t("editor.save.later", { name: parameter.name })}
              isDisabled={at === parameters.length - 1}
              onPress={() => move(at, 1)}
            >
              {t("editor.save.moveLater")}
            </Button>
            <Button
              size="small"
              label={t("editor.save.remove", { name: parameter.name })}
              onPress={() => onChange(parameters.filter((_, other) => other !== at))}
            >
              {t("editor.save.removeParameter")}
            </Button>
          </div>
        </fieldset>
      ))}
      {missing.length > 0 && parameters.length < mostParameters && (
        <div className="draft-actions">
          {missing.map((name) => (
            <Button
              key={name}
              size="small"
              onPress={() => onChange([...parameters, beginParameter(name)])}
            >{`${t("editor.save.add")} $${name}`}</Button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

interface ParameterFieldsProperties {
  readonly parameter: ParameterDraft;
  readonly path: string;
  readonly earlier: readonly ParameterDraft[];
  readonly onChange: (changed: Partial<ParameterDraft>) => void;
}

function ParameterFields({ parameter, path, earlier, onChange }: ParameterFieldsProperties) {
  const { t, word } = useMessages();
  const { type, many, required, whole } = parameter;
  return (
    <>
      <div className="draft-row">
        <TextDraft
          label={t("editor.save.name")}
          path={`${path}.name`}
          value={parameter.name}
          most={40}
          isCode
          onChange={(name) => onChange({ name })}
        />
        <ChoiceDraft
          label={t("editor.save.type")}
          path={`${path}.type`}
          value={type}
          options={parameterTypes.map((value) => ({ value, label: word("parameterTypes", value) }))}
          onChange={(next) => onChange({ type: next })}
        />
      </div>
      <SayingDraft
        label={t("editor.save.label")}
        path={`${path}.label`}
        value={parameter.label}
        most={60}
        onChange={(label) => onChange({ label })}
      />
      <SayingDraft
        label={t("editor.save.help")}
        path={`${path}.help`}
        value={parameter.help}
        most={200}
        onChange={(help) => onChange({ help })}
      />
      <div className="draft-actions">
        <Checkbox isSelected={required} onChange={(isOn) => onChange({ required: isOn })}>
          {t("editor.save.required")}
        </Checkbox>
        {type !== "date" && type !== "yes-no" && (
          <Checkbox isSelected={many} onChange={(isOn) => onChange({ many: isOn })}>
            {t("editor.save.many")}
          </Checkbox>
        )}
        {type === "number" && (
          <Checkbox isSelected={whole} onChange={(isOn) => onChange({ whole: isOn })}>
            {t("editor.save.whole")}
          </Checkbox>
        )}
      </div>
      <DefaultDraft {...{ parameter, path, onChange }} />
      {type === "number" && (
        <div className="draft-row">
          {(["least", "most"] as const).map((bound) => (
            <TextDraft
              key={bound}
              label={t(`editor.save.${bound}`)}
              path={`${path}.${bound}`}
              value={parameter[bound]}
              most={20}
              onChange={(value) => onChange({ [bound]: value })}
            />
          ))}
        </div>
      )}
      {type === "node" && <KindsDraft {...{ parameter, onChange }} />}
      {type === "choice" && (
        <TextDraft
          label={t("editor.save.choices")}
          help={t("editor.save.choicesHelp")}
          path={`${path}.choices`}
          value={parameter.choices}
          most={20_000}
          rows={3}
          isCode
          onChange={(choices) => onChange({ choices })}
        />
      )}
      {(type === "choice" || type === "node") && <ValuesDraft {...{ parameter, path, earlier, onChange }} />}
    </>
  );
}

function DefaultDraft({ parameter, path, onChange }: Omit<ParameterFieldsProperties, "earlier">) {
  const { t } = useMessages();
  const label = t("editor.save.default");
  const shared = { label, path: `${path}.default`, value: parameter.default };
  if (parameter.type === "yes-no")
    return (
      <ChoiceDraft
        {...shared}
        options={[
          { value: "", label: t("editor.save.none") },
          { value: "true", label: t("editor.save.yes") },
          { value: "false", label: t("editor.save.no") },
        ]}
        onChange={(value) => onChange({ default: value })}
      />
    );
  const help =
    parameter.type === "date"
      ? { help: t("editor.save.defaultDay") }
      : parameter.many
        ? { help: t("editor.save.defaultMany") }
        : {};
  return <TextDraft {...shared} {...help} most={2_000} onChange={(value) => onChange({ default: value })} />;
}

function KindsDraft({ parameter, onChange }: Pick<ParameterFieldsProperties, "parameter" | "onChange">) {
  const { t } = useMessages();
  return (
    <ChooseSome
      label={t("editor.save.kinds")}
      all={t("editor.save.allKinds")}
      choices={nodeKinds.map((kind) => ({ id: kind, label: t(`kinds.${kind}.title`) }))}
      chosen={parameter.kinds}
      onChoose={(ids) => onChange({ kinds: nodeKinds.filter((kind: NodeKind) => ids.includes(kind)) })}
    />
  );
}

function ValuesDraft({ parameter, path, earlier, onChange }: ParameterFieldsProperties) {
  const { t } = useMessages();
  return (
    <>
      <TextDraft
        label={t("editor.save.values")}
        help={t("editor.save.valuesHelp")}
        path={`${path}.values`}
        value={parameter.values}
        most={4_000}
        rows={3}
        isCode
        onChange={(values) => onChange({ values })}
      />
      {earlier.length > 0 && parameter.values.trim() !== "" && (
        <ChooseSome
          label={t("editor.save.after")}
          all={t("editor.save.none")}
          choices={earlier.map(({ name }) => ({ id: name, label: `$${name}` }))}
          chosen={parameter.after}
          onChoose={(after) => onChange({ after })}
        />
      )}
    </>
  );
}
