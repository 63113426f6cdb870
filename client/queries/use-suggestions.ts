/** The suggestions of one field for what is typed, following the fields before it. */
import { useMemo, useState } from "react";
import type { Text } from "#contract/graph.ts";
import type { QueryParameter } from "#contract/query-definition.ts";
import type { NodeKind } from "#contract/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { foldText, foldWords } from "../parts/fold-text.ts";
import { useDelayed } from "../parts/use-delayed.ts";
import { useQueryForm } from "./form-context.ts";
import { earlierValues, splitValues } from "./form-values.ts";
import { useQueries } from "./queries-context.ts";

export interface Suggestion {
  readonly key: string;
  readonly label: Text;
  /** The label in the language of the screen. */
  readonly text: string;
  readonly kind?: NodeKind | undefined;
  readonly hint?: Text | undefined;
}

interface Suggestions {
  readonly items: readonly Suggestion[];
  /** "of Skåne:", where it follows other fields; empty otherwise. */
  readonly of: string;
  /** How many there are. */
  readonly count: string;
  /** How much of how much is listed; null when all is. */
  readonly cut: string | null;
  /** Why there is nothing in the list. */
  readonly message: string;
  /** Before this only how many there are is asked for. */
  readonly wake: () => void;
}

const none: readonly string[] = [];
const pauseInTyping = 150;
const listedAtOnce = 50;

/** What is chosen of several is no suggestion any more. */
export function useSuggestions(
  parameter: QueryParameter,
  typed: string,
  chosen: readonly string[],
): Suggestions {
  const { t, name, number, list, language } = useMessages();
  const { query, parameters, labels, today } = useQueryForm();
  const { view } = useQueries();
  const [isAwake, setAwake] = useState(false);
  const search = useDelayed(typed.trim().slice(0, 200), pauseInTyping);
  const earlier = earlierValues(parameter, parameters, view.values, today);
  const before = parameters.filter((each) => parameter.after.includes(each.name));
  const lacking = before.filter((each) => each.required && earlier[each.name] === undefined);
  const isAsked = lacking.length === 0;
  const common = { ...earlier, id: query, parameter: parameter.name, limit: String(listedAtOnce), language };
  const whole = useAnswer("listParameterValues", isAsked ? { ...common, search: "" } : null);
  const found = useAnswer("listParameterValues", isAsked && isAwake ? { ...common, search } : null);
  const { data } = found;
  const isCurrent = found.state === "ready" && !found.isStale && search === typed.trim();
  // Until the list for what is typed has come, what the one before has of it: Enter never takes something else.
  const words = isCurrent ? none : foldWords(typed);
  const all = useMemo(
    () =>
      (data?.values ?? []).map(
        ({ value, label, kind, hint }): Suggestion => ({
          ...{ key: String(value), label, text: name(label) },
          kind,
          hint,
        }),
      ),
    [data, name],
  );
  const items = all.filter(
    ({ key, text }) => !chosen.includes(key) && words.every((word) => foldText(text).includes(word)),
  );
  const names = before.flatMap((each) =>
    splitValues(earlier[each.name] ?? "").map((value) => labels.labelOf(each, value)),
  );
  const total = whole.data && !whole.isStale ? whole.data : null;
  const count = total === null ? "" : `${total.atLeast ? "≥ " : ""}${number(total.total)}`;
  return {
    items: isAsked ? items : [],
    of:
      total !== null && names.length > 0 && names.length < 3
        ? t("queries.form.of", { names: list(names) })
        : "",
    count,
    cut: data?.truncated ? t(data.atLeast ? "queries.form.cutAtLeast" : "queries.form.cut", data) : null,
    message:
      lacking.length > 0
        ? t("queries.form.first", { fields: list(lacking.map((each) => name(each.label))) })
        : found.state === "failed"
          ? t("queries.form.listFailed")
          : isCurrent
            ? t("states.nothing")
            : t("states.loading"),
    wake: () => setAwake(true),
  };
}
