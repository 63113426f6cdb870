/** Changes of the form: the address is what it holds, and what no longer fits an earlier choice is taken out and named. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { WholeQuery } from "#contract/find-query.ts";
import type { ParameterValuesInput } from "#contract/list-parameter-values.ts";
import type { QueryParameter } from "#contract/query-definition.ts";
import { ask } from "../api/ask.ts";
import { useLanguage } from "../locales/use-messages.ts";
import { earlierValues, type Fitted, keepFitting, type ListValues, listFollowers } from "./form-values.ts";
import { useQueries } from "./queries-context.ts";
import { changeValues } from "./queries-view.ts";
import type { FormLabels } from "./use-form-labels.ts";

const valuesLookedAt = 200;

export interface FormChanges {
  readonly setValue: (parameter: QueryParameter, text: string) => void;
  /** What the last change has taken out. */
  readonly emptied: Fitted["emptied"];
}

export function useFormValues({ query, definition }: WholeQuery, labels: FormLabels): FormChanges {
  const client = useQueryClient();
  const language = useLanguage();
  const { view, change, turn, today } = useQueries();
  const [emptied, setEmptied] = useState<Fitted["emptied"]>([]);
  /** Only the last change may take something out: who changes twice is not answered twice. */
  const latest = useRef(0);
  const { parameters } = definition;
  const setValue = useCallback(
    (changed: QueryParameter, text: string) => {
      const values = { ...view.values, [changed.name]: text };
      // An answer stays an entry of the browser's history, to go back to from the next one.
      const write = view.isRun ? change : turn;
      write((now) => changeValues(now, { ...now.values, [changed.name]: text }));
      setEmptied([]);
      latest.current += 1;
      const mine = latest.current;
      if (listFollowers(parameters, changed.name).length === 0) return;
      const listValues: ListValues = async (parameter, chosen, search) => {
        const input: ParameterValuesInput = {
          ...earlierValues(parameter, parameters, chosen, today),
          ...{ id: query.id, parameter: parameter.name, search, limit: String(valuesLookedAt), language },
        };
        const { values: found, truncated } = await client.fetchQuery({
          queryKey: ["listParameterValues", input],
          queryFn: ({ signal }) => ask("listParameterValues", input, { signal }),
        });
        return { values: found.map(({ value }) => String(value)), isWhole: !truncated };
      };
      void keepFitting({
        ...{ parameters, values, changed: changed.name, listValues },
        labelOf: labels.labelOf,
      }).then((fitted) => {
        if (mine !== latest.current || fitted.emptied.length === 0) return;
        const touched = new Set(fitted.emptied.map(({ parameter }) => parameter.name));
        turn((now) =>
          changeValues(now, {
            ...now.values,
            ...Object.fromEntries([...touched].map((name) => [name, fitted.values[name] ?? ""])),
          }),
        );
        setEmptied(fitted.emptied);
      });
    },
    [client, language, view.values, view.isRun, change, turn, today, parameters, query.id, labels],
  );
  return { setValue, emptied };
}
