/** A query while it is filled into a form: every field is a text, as fields are; what it means is read when it is saved. */
import type { Column } from "#contract/query-answer.ts";
import type {
  ParameterValue,
  QueryDefinition,
  QueryDefinitionInput,
  QueryParameter,
} from "#contract/query-definition.ts";
import type {
  AnswerShape,
  ChartKind,
  ColumnKind,
  Language,
  NodeKind,
  ParameterType,
} from "#contract/words.ts";
import { readChoices, readValue, writeChoices, writeValue } from "./draft-choices.ts";
import { tokeniseCypher } from "./tokenise-cypher.ts";

/** A text in both languages; one that is left empty is not said in that language. */
export type Saying = Readonly<Record<Language, string>>;

export interface ParameterDraft {
  /** Stays while the parameter is moved and renamed. */
  readonly key: string;
  readonly name: string;
  readonly label: Saying;
  readonly help: Saying;
  readonly type: ParameterType;
  readonly kinds: readonly NodeKind[];
  readonly many: boolean;
  readonly required: boolean;
  readonly default: string;
  /** A line per choice: value, then label. */
  readonly choices: string;
  readonly values: string;
  readonly after: readonly string[];
  readonly least: string;
  readonly most: string;
  readonly whole: boolean;
}

export interface ColumnDraft {
  readonly name: string;
  readonly label: Saying;
  readonly kind: ColumnKind | "";
  readonly unit: string;
  readonly computed: boolean;
}

export interface QueryDraft {
  readonly isBilingual: boolean;
  readonly title: Saying;
  readonly description: Saying;
  readonly tags: string;
  readonly shape: AnswerShape;
  readonly parameters: readonly ParameterDraft[];
  readonly columns: readonly ColumnDraft[];
  readonly chart: {
    readonly kind: ChartKind | "";
    readonly x: string;
    readonly y: string;
    readonly series: string;
    readonly title: Saying;
  };
}

/** The same as `givenParameters` of the contract, which brings zod along; a test compares the two. */
export const givenNames = ["language", "today", "limit", "search"] as const;

const nothing: Saying = { en: "", fr: "" };

export interface DraftBeginning {
  readonly cypher: string;
  /** What it was made from or is changed. */
  readonly definition: QueryDefinition | undefined;
  /** The values that the text was run with. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Of the last answer. */
  readonly columns: readonly Pick<Column, "name" | "label" | "kind" | "unit" | "computed">[];
}

/** What the text says of itself is filled in: a parameter for each name behind a $, a column for each of the answer. */
export function beginDraft({ cypher, definition, values, columns }: DraftBeginning): QueryDraft {
  const known = (definition?.parameters ?? []).map(readParameter);
  return {
    isBilingual: definition !== undefined && isInBoth(definition),
    title: readSaying(definition?.title),
    description: readSaying(definition?.description),
    tags: definition?.tags.join(", ") ?? "",
    shape: definition?.shape ?? ("rows" as const),
    parameters: [...known, ...findMissing(cypher, known).map((name) => beginParameter(name, values[name]))],
    columns: readColumns(definition, columns),
    chart: {
      kind: definition?.chart?.kind ?? ("" as const),
      x: definition?.chart?.x ?? "",
      y: definition?.chart?.y ?? "",
      series: definition?.chart?.series ?? "",
      title: readSaying(definition?.chart?.title),
    },
  };
}

/** Whether any of its texts differs from language to language. */
function isInBoth({ title, description, parameters, columns, chart }: QueryDefinition): boolean {
  const texts = [
    ...[title, description, chart?.title],
    ...parameters.flatMap(({ label, help, choices = [] }) => [
      label,
      help,
      ...choices.map((each) => each.label),
    ]),
    ...Object.values(columns).map(({ label }) => label),
  ];
  return texts.some((text) => typeof text === "object");
}

/** Names that the text uses and no parameter has yet. */
export function findMissing(cypher: string, parameters: readonly ParameterDraft[]): string[] {
  const taken = new Set<string>([...givenNames, ...parameters.map(({ name }) => name)]);
  const used = tokeniseCypher(cypher)
    .filter(({ kind }) => kind === "parameter")
    .map(({ from, to }) => cypher.slice(from + 1, to));
  return [...new Set(used)].filter((name) => /^[a-z][A-Za-z0-9]*$/.test(name) && !taken.has(name));
}

/** What its value was when the text was run says of which type it is. */
export function beginParameter(name: string, value?: unknown): ParameterDraft {
  const many = Array.isArray(value) || name === "nodes";
  const one: unknown = Array.isArray(value) ? value[0] : value;
  // A name is of no language: in either it is a label to begin with.
  const said = capitalise(name.replace(/([A-Z])/g, " $1").toLowerCase());
  return {
    ...{ key: `new ${name}`, name, label: { en: said, fr: said }, help: nothing },
    ...{ type: name === "nodes" ? "node" : typeOf(one), kinds: [], many, required: true },
    ...{ default: "", choices: "", values: "", after: [], least: "", most: "", whole: Number.isInteger(one) },
  };
}

function typeOf(value: unknown): ParameterType {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "yes-no";
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? "date" : "text";
}

const capitalise = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function readParameter(parameter: QueryParameter): ParameterDraft {
  const { name, type, kinds = [], many, required, choices = [], values = "", after, whole } = parameter;
  return {
    ...{ key: name, name, type, kinds, many, required, values, after, whole },
    label: readSaying(parameter.label),
    help: readSaying(parameter.help),
    default: [parameter.default ?? []]
      .flat()
      .map((value) => writeDefault(type, value))
      .join(", "),
    choices: writeChoices(choices),
    least: parameter.least?.toString() ?? "",
    most: parameter.most?.toString() ?? "",
  };
}

const writeDefault = (type: ParameterType, value: string | number | boolean) =>
  type === "choice" && typeof value !== "boolean" ? writeValue(value) : String(value);

function readColumns(
  definition: QueryDefinition | undefined,
  answered: DraftBeginning["columns"],
): ColumnDraft[] {
  const stated = definition?.columns ?? {};
  const names = answered.length > 0 ? answered.map(({ name }) => name) : Object.keys(stated);
  return names.map((name) => {
    const { label, kind, unit = "", computed = false } = stated[name] ?? {};
    return { name, label: readSaying(label), kind: kind ?? "", unit, computed };
  });
}

const readSaying = (text: string | Saying | undefined): Saying =>
  text === undefined ? nothing : typeof text === "string" ? { en: text, fr: text } : text;

/** What is sent to be saved. Faults are the server's to find: what cannot be read is sent as it stands. */
export function readDraft(draft: QueryDraft, cypher: string, language: Language): QueryDefinitionInput {
  const say = (saying: Saying) => saySaying(saying, draft.isBilingual, language);
  const { chart } = draft;
  const columns = draft.columns.filter(({ label }) => say(label) !== "");
  return {
    title: say(draft.title),
    description: say(draft.description),
    tags: draft.tags
      .split(",")
      .map((tag) => tag.trim().toLowerCase())
      .filter((tag) => tag !== ""),
    parameters: draft.parameters.map((parameter) => sayParameter(parameter, say)),
    shape: draft.shape,
    columns: Object.fromEntries(
      columns.map(({ name, label, kind, unit, computed }) => [
        name,
        {
          ...{ label: say(label), computed },
          ...(kind === "" ? {} : { kind }),
          ...(unit.trim() === "" ? {} : { unit: unit.trim() }),
        },
      ]),
    ),
    ...(chart.kind === ""
      ? {}
      : {
          chart: {
            ...{ kind: chart.kind, x: chart.x, y: chart.y },
            ...(chart.series === "" ? {} : { series: chart.series }),
            ...(say(chart.title) === "" ? {} : { title: say(chart.title) }),
          },
        }),
    cypher,
  };
}

/** In one language only, a text is for everybody. */
function saySaying({ en, fr }: Saying, isBilingual: boolean, language: Language): string | Saying {
  const [one, other] = [en.trim(), fr.trim()];
  if (!isBilingual) return language === "en" ? one : other;
  if (one === "" || other === "" || one === other) return one || other;
  return { en: one, fr: other };
}

function sayParameter(
  draft: ParameterDraft,
  say: (saying: Saying) => string | Saying,
): NonNullable<QueryDefinitionInput["parameters"]>[number] {
  const { name, type, kinds, many, required, choices, values, after, least, most, whole } = draft;
  const isListed = type === "choice" || type === "node";
  const byDefault = readDefault(draft);
  return {
    ...{ name: name.trim(), label: say(draft.label), type, required },
    ...(type === "date" || type === "yes-no" ? {} : { many }),
    ...(say(draft.help) === "" ? {} : { help: say(draft.help) }),
    ...(byDefault === undefined ? {} : { default: byDefault }),
    ...(type === "node" && kinds.length > 0 ? { kinds: [...kinds] } : {}),
    ...(type === "choice" && choices.trim() !== "" ? { choices: readChoices(choices) } : {}),
    ...(isListed && values.trim() !== "" ? { values: values.trim(), after: [...after] } : {}),
    ...(type === "number" ? { whole } : {}),
    ...(type === "number" && least.trim() !== "" ? { least: readNumber(least) } : {}),
    ...(type === "number" && most.trim() !== "" ? { most: readNumber(most) } : {}),
  };
}

function readDefault({ type, many, ...draft }: ParameterDraft): ParameterValue | undefined {
  const text = draft.default.trim();
  if (text === "") return undefined;
  const read = (one: string) =>
    type === "number" && isNumber(one) ? readNumber(one) : type === "choice" ? readValue(one) : one;
  if (type === "yes-no") return text === "true";
  return many ? text.split(",").map((one) => read(one.trim())) : read(text);
}

/** A comma is how French writes decimals. */
const readNumber = (text: string) => Number(text.trim().replace(",", "."));
const isNumber = (text: string) => Number.isFinite(readNumber(text));
