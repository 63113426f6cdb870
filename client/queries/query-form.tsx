import { useRef } from "react";
import type { WholeQuery } from "#contract/find-query.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FormContext } from "./form-context.ts";
import { fieldValue, splitValues } from "./form-values.ts";
import { ParameterField } from "./parameter-field.tsx";
import { useQueries } from "./queries-context.ts";
import { selectionName } from "./queries-view.ts";
import { useFormLabels } from "./use-form-labels.ts";
import { useFormValues } from "./use-form-values.ts";
import type { QueryRun } from "./use-query-run.ts";

interface QueryFormProperties {
  readonly whole: WholeQuery;
  readonly run: QueryRun;
  readonly onRun: () => void;
}

/** The form that the parameters of a query make. */
export function QueryForm({ whole, run, onRun }: QueryFormProperties) {
  const { t, name } = useMessages();
  const { view, today } = useQueries();
  const labels = useFormLabels(whole, view.values);
  const { setValue, emptied } = useFormValues(whole, labels);
  const { parameters } = whole.definition;
  const place = useRef<HTMLFormElement>(null);
  const isRunning = run.state === "asking";
  const selected = splitValues(view.values[selectionName] ?? "").length;
  const press = () => {
    onRun();
    // The first field with a fault is where one goes on.
    setTimeout(() => place.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <FormContext value={{ query: whole.query.id, parameters, labels, today }}>
      <form
        className="query-form"
        ref={place}
        aria-label={t("queries.form.title")}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        {parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={fieldValue(parameter, view.values, today)}
            faults={run.faults.filter((fault) => fault.parameter === parameter.name)}
            onChange={(text) => setValue(parameter, text)}
          />
        ))}
        {parameters.length === 0 && <p className="note">{t("queries.form.none")}</p>}
        <div role="status">
          {emptied.map(({ parameter, value }) => (
            <p className="form-emptied" key={`${parameter.name} ${value}`}>
              {t("queries.form.emptied", {
                field: name(parameter.label),
                value: labels.labelOf(parameter, value),
              })}
            </p>
          ))}
        </div>
        <div className="form-run">
          {isRunning ? (
            <Button look="filled" onPress={run.stop}>
              {t("queries.form.stop")}
            </Button>
          ) : (
            <Button look="filled" onPress={press}>
              {whole.query.takesSelection && selected > 0
                ? t("queries.form.runOnSelection", { count: selected })
                : t("queries.form.run")}
            </Button>
          )}
          <span className="form-keys" aria-hidden="true">
            <kbd>{t("queries.form.controlKey")}</kbd> <kbd>{t("queries.form.enterKey")}</kbd>
          </span>
        </div>
      </form>
    </FormContext>
  );
}
