import { useMessages } from "../locales/use-messages.ts";
import { Checkbox } from "../parts/checkbox.tsx";
import type { FieldProperties } from "./field-properties.ts";
import { splitValues } from "./form-values.ts";

/** One or several of a list that the query itself brings: the browser's own list, or boxes to tick. */
export function ChoicesField(field: FieldProperties) {
  return field.parameter.many ? <ManyChoices {...field} /> : <OneChoice {...field} />;
}

function OneChoice({ parameter, value, onChange, id, describedBy, isFaulty }: FieldProperties) {
  const { t, name } = useMessages();
  const { choices = [], required, default: usual } = parameter;
  const isKnown = choices.some((choice) => String(choice.value) === value);
  return (
    <select
      id={id}
      className="select-field"
      value={value}
      aria-describedby={describedBy}
      aria-invalid={isFaulty || undefined}
      aria-required={required || undefined}
      onChange={(event) => onChange(event.target.value)}
    >
      {(usual === undefined || value === "") && (
        <option value="">{t(required ? "queries.form.choose" : "queries.form.any")}</option>
      )}
      {!isKnown && value !== "" && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={String(choice.value)}>
          {name(choice.label)}
        </option>
      ))}
    </select>
  );
}

function ManyChoices({ parameter, value, onChange }: FieldProperties) {
  const { name } = useMessages();
  const chosen = splitValues(value);
  const choices = (parameter.choices ?? []).map(({ value: one, label }) => ({ one: String(one), label }));
  return (
    <div className="form-boxes">
      {choices.map(({ one, label }) => (
        <Checkbox
          key={one}
          isSelected={chosen.includes(one)}
          onChange={(isOn) =>
            onChange(
              choices
                .map((each) => each.one)
                .filter((each) => (each === one ? isOn : chosen.includes(each)))
                .join(","),
            )
          }
        >
          {name(label)}
        </Checkbox>
      ))}
    </div>
  );
}
