import { z } from "zod";
import { nodeKindSchema, textSchema } from "#contract/graph.ts";
import type { listParameterValuesInput, ParameterValues } from "#contract/list-parameter-values.ts";
import type { QueryParameter } from "#contract/query-definition.ts";
import { foldSearchText } from "../../database/fold-search-text.ts";
import { ClusterixError } from "../../errors.ts";
import type { QuestionContext } from "../question-context.ts";
import { findLibraryQuery, type LibraryQuery } from "./find-library-query.ts";
import { listNamedNodes } from "./list-named-nodes.ts";
import { badParameters, findKinds, findUnknown, readParameterValues } from "./read-run-parameters.ts";

type Input = z.output<typeof listParameterValuesInput>;
type Listed = Omit<ParameterValues, "dataVersion">;

/** What a list may take of the database, and how large it may be. */
const limits = { seconds: 5, bytes: 1_000_000 };

/**
 * What a parameter can be: its choices, nodes of its kinds, or what its own Cypher finds, following earlier parameters.
 * Throws not-found, bad-parameter (with a fault for each earlier parameter that is missing or wrong).
 */
export async function listParameterValues(context: QuestionContext, input: Input): Promise<ParameterValues> {
  const { id, parameter: name, search, limit, language, ...given } = input;
  const query = await findLibraryQuery(context, id);
  const parameter = query.definition.parameters.find((each) => each.name === name);
  if (parameter === undefined)
    throw new ClusterixError("not-found", `${id} has no parameter ${name}.`, { parameter: "parameter" });
  const [listed, dataVersion] = await Promise.all([
    list(context, { query, parameter, given, search, limit, language }),
    context.dataVersion(),
  ]);
  return { ...listed, dataVersion };
}

interface Asked extends Pick<Input, "search" | "limit" | "language"> {
  readonly query: LibraryQuery;
  readonly parameter: QueryParameter;
  readonly given: Readonly<Record<string, string>>;
}

async function list(context: QuestionContext, asked: Asked): Promise<Listed> {
  const { parameter } = asked;
  if (parameter.values !== undefined) return await runValues(context, asked, parameter.values);
  refuseUnknown(asked);
  if (parameter.type === "node") return await listNamedNodes(context, { ...asked, kinds: parameter.kinds });
  if (parameter.choices !== undefined) return listChoices(parameter.choices, asked);
  throw new ClusterixError(
    "bad-parameter",
    `${parameter.name} has no list: it takes any ${parameter.type}.`,
    {
      parameter: "parameter",
    },
  );
}

/** A form may send all that is filled in; what the list does not follow changes nothing. */
function refuseUnknown({ query, given }: Asked): void {
  const faults = findUnknown(query.definition.parameters, given);
  if (faults.length > 0) throw badParameters(faults);
}

function listChoices(choices: NonNullable<QueryParameter["choices"]>, { search, limit }: Asked): Listed {
  const words = foldSearchText(search).split(" ");
  const found = choices.filter(({ value, label }) => {
    const texts = [String(value), ...(typeof label === "string" ? [label] : [label.en, label.fr])];
    const folded = ` ${texts.map(foldSearchText).join(" ")}`;
    return words.every((word) => folded.includes(` ${word}`));
  });
  const values = found.slice(0, limit);
  return {
    values,
    ...{ shown: values.length, total: found.length, truncated: values.length < found.length, atLeast: false },
  };
}

const rowSchema = z.object({
  value: z.union([z.string(), z.number()]),
  label: textSchema.nullish(),
  kind: nodeKindSchema.nullish(),
  hint: textSchema.nullish(),
});

async function runValues(context: QuestionContext, asked: Asked, text: string): Promise<Listed> {
  const { query, parameter, given, search, limit, language } = asked;
  const { today, signal } = context;
  const earlier = query.definition.parameters.filter(({ name }) => parameter.after.includes(name));
  const kindsOf = (ids: readonly string[]) => findKinds(context, ids);
  const read = await readParameterValues(earlier, given, { today, kindsOf });
  const faults = [...findUnknown(query.definition.parameters, given), ...read.faults];
  if (faults.length > 0) throw badParameters(faults);
  // One more than asked for, so that it is known whether there are more.
  const most = limit + 1;
  const parameters = { ...read.values, search: foldSearchText(search), limit: most, language, today };
  const runner = query.origin === "shipped" ? context.graph : context.own.lists;
  const run = await runner.open({ text, parameters, rows: most, ...limits, signal });
  const rows: unknown[] = [];
  for await (const batch of run.rows) rows.push(...batch);
  const values = rows.map((row) => readRow(row, asked));
  const isCut = values.length > limit || run.end().cuts.length > 0;
  return {
    values: values.slice(0, limit),
    ...{ shown: Math.min(values.length, limit), total: values.length, truncated: isCut, atLeast: isCut },
  };
}

function readRow(row: unknown, { query, parameter }: Asked): ParameterValues["values"][number] {
  const read = rowSchema.safeParse(row);
  if (!read.success) throw faultyList(query, parameter);
  const { value, label, kind, hint } = read.data;
  return { value, label: label ?? String(value), ...(kind ? { kind } : {}), ...(hint ? { hint } : {}) };
}

function faultyList({ id, origin }: LibraryQuery, { name }: QueryParameter): Error {
  if (origin === "shipped") return new Error(`the values of ${name} of ${id} are not as a list needs them`);
  return new ClusterixError(
    "wrong-query",
    `The list of ${name} needs rows of a value (text or number), a label (a text, or {en, fr}) and, where there is one, a kind and a hint: change its Cypher.`,
    { parameter: name },
  );
}
