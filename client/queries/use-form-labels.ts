/** What the values of a form are called: those of nodes are asked for, those that were chosen are known from their list. */
import { useCallback, useMemo, useState } from "react";
import type { WholeQuery } from "#contract/find-query.ts";
import type { Text } from "#contract/graph.ts";
import type { QueryParameter } from "#contract/query-definition.ts";
import type { NodeKind } from "#contract/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { type FormValues, splitValues } from "./form-values.ts";

export interface ValueName {
  readonly label: Text;
  readonly kind?: NodeKind | undefined;
}

export interface FormLabels {
  readonly labelOf: (parameter: QueryParameter, value: string) => string;
  readonly kindOf: (parameter: QueryParameter, value: string) => NodeKind | undefined;
  /** Of a list of suggestions that was seen. */
  readonly learn: (parameter: QueryParameter, value: string, name: ValueName) => void;
}

const mostAsked = 300;

export function useFormLabels({ definition }: WholeQuery, values: FormValues): FormLabels {
  const { name } = useMessages();
  const [learnt, setLearnt] = useState<ReadonlyMap<string, ValueName>>(new Map());
  const { parameters } = definition;
  const ids = useMemo(() => {
    const nodes = parameters.filter(({ type }) => type === "node");
    const all = nodes.flatMap((parameter) => splitValues(values[parameter.name] ?? ""));
    return [...new Set(all)]
      .filter((id) => /^[A-Za-z0-9-]+$/.test(id))
      .slice(0, mostAsked)
      .sort();
  }, [parameters, values]);
  const answer = useAnswer("findSubgraph", ids.length === 0 ? null : { ids: ids.join(",") });
  const nodes = useMemo(
    () => new Map((answer.data?.nodes ?? []).map((node) => [node.id, node])),
    [answer.data],
  );
  const find = useCallback(
    (parameter: QueryParameter, value: string): ValueName | undefined => {
      const node = nodes.get(value);
      if (parameter.type === "node" && node) return { label: node.name, kind: node.kind };
      const choice = parameter.choices?.find((each) => String(each.value) === value);
      return choice ?? learnt.get(`${parameter.name} ${value}`);
    },
    [nodes, learnt],
  );
  return useMemo(
    () => ({
      labelOf: (parameter, value) => {
        const found = find(parameter, value);
        return found === undefined ? value : name(found.label);
      },
      kindOf: (parameter, value) => find(parameter, value)?.kind,
      learn: (parameter, value, named) =>
        setLearnt((now) => new Map(now).set(`${parameter.name} ${value}`, named)),
    }),
    [find, name],
  );
}
