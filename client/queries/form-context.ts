/** What the fields of one form share. */
import { createContext, useContext } from "react";
import type { QueryParameter } from "#contract/query-definition.ts";
import type { FormLabels } from "./use-form-labels.ts";

interface QueryFormState {
  readonly query: string;
  readonly parameters: readonly QueryParameter[];
  readonly labels: FormLabels;
  readonly today: string;
}

export const FormContext = createContext<QueryFormState | null>(null);

export function useQueryForm(): QueryFormState {
  const form = useContext(FormContext);
  if (form === null) throw new Error("A field stands outside of its form.");
  return form;
}
