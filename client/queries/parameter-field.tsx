import { type ReactNode, useId } from "react";
import type { Fault } from "#contract/errors.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Checkbox } from "../parts/checkbox.tsx";
import { DayField } from "../parts/day-field.tsx";
import { ChoicesField } from "./choices-field.tsx";
import type { FieldProperties } from "./field-properties.ts";
import { SuggestField } from "./suggest-field.tsx";
import { TextField } from "./text-field.tsx";
import { useFaultTexts } from "./use-fault-texts.ts";

interface ParameterFieldProperties extends Pick<FieldProperties, "parameter" | "value" | "onChange"> {
  readonly faults: readonly Fault[];
}

/** One parameter: its label, the field that its type has, what it means, and what is wrong with it. */
export function ParameterField({ parameter, value, onChange, faults }: ParameterFieldProperties) {
  const { t, name } = useMessages();
  const textsOf = useFaultTexts();
  const id = useId();
  const label = name(parameter.label);
  const hasHelp = parameter.help !== undefined;
  const describedBy = [hasHelp && `${id}-help`, faults.length > 0 && `${id}-faults`]
    .filter(Boolean)
    .join(" ");
  const field: FieldProperties = {
    ...{ parameter, value, onChange, id },
    describedBy: describedBy === "" ? undefined : describedBy,
    isFaulty: faults.length > 0,
  };
  const isChecked = parameter.type === "yes-no";
  const isNative = !isChecked && parameter.type !== "date";
  return (
    <div className={`form-field form-${parameter.type}`} role="group" aria-label={label}>
      {isNative ? (
        <label htmlFor={id} className="form-label">
          <FieldLabel label={label} isRequired={parameter.required} />
        </label>
      ) : (
        <span className="form-label" aria-hidden="true">
          {!isChecked && <FieldLabel label={label} isRequired={parameter.required} />}
        </span>
      )}
      <div className="form-control">
        {isChecked ? (
          <Checkbox
            isSelected={value === "true"}
            onChange={(isOn) => onChange(isOn ? "true" : parameter.default === true ? "false" : "")}
          >
            {label}
          </Checkbox>
        ) : (
          chooseField(field, label)
        )}
        {parameter.help !== undefined && (
          <p className="form-help" id={`${id}-help`}>
            {name(parameter.help)}
          </p>
        )}
        {faults.length > 0 && (
          <p className="form-fault" id={`${id}-faults`} role="alert">
            {faults.map((fault) => textsOf(fault)).join(" ")}
          </p>
        )}
      </div>
      <span className="unseen">{parameter.required && t("queries.form.required")}</span>
    </div>
  );
}

function FieldLabel({ label, isRequired }: { readonly label: string; readonly isRequired: boolean }) {
  return (
    <>
      {label}
      {isRequired && (
        <span className="form-star" aria-hidden="true">
          {" *"}
        </span>
      )}
    </>
  );
}

function chooseField(field: FieldProperties, label: string): ReactNode {
  const { parameter, value, onChange } = field;
  switch (parameter.type) {
    case "date":
      return (
        <DayField label={label} day={value === "" ? null : value} onChange={(day) => onChange(day ?? "")} />
      );
    case "node":
      return <SuggestField {...field} />;
    case "choice":
      return parameter.choices === undefined ? <SuggestField {...field} /> : <ChoicesField {...field} />;
    default:
      return <TextField {...field} />;
  }
}
