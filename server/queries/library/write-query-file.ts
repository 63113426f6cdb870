import { Document, type Scalar, visit } from "yaml";
import type { QueryDefinition, QueryParameter } from "#contract/query-definition.ts";
import { headBegin, headEnd } from "./split-query-file.ts";

const lineWidth = 100;

/**
 * A definition as a file of the library, always in the same order and without what is usual. Reading it gives the same
 * definition.
 */
export function writeQueryFile(definition: QueryDefinition): string {
  const document = new Document(toContent(definition), {
    ...{ version: "1.2", schema: "core", aliasDuplicateObjects: false },
  });
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value === "string") node.type = chooseStyle(node.value, key === "key");
    },
  });
  // Only in double quotes may a * and a / stand apart, and nothing else may end a comment of Cypher.
  const yaml = document.toString({ lineWidth, indentSeq: true }).replaceAll("*/", "*\\/");
  return `${headBegin}\n${yaml}${headEnd}\n${definition.cypher}\n`;
}

function chooseStyle(text: string, isKey: boolean): Scalar.Type {
  if (text.includes("*/")) return "QUOTE_DOUBLE";
  if (isKey || /[^\P{C}\n]/u.test(text)) return "PLAIN";
  if (text.includes("\n")) return "BLOCK_LITERAL";
  return text.length > lineWidth * 0.7 ? "BLOCK_FOLDED" : "PLAIN";
}

function toContent({ title, description, tags, parameters, shape, columns, chart }: QueryDefinition) {
  return without({
    ...{ title, description },
    tags: tags.length > 0 ? tags : undefined,
    parameters: parameters.length > 0 ? parameters.map(toParameter) : undefined,
    shape: shape === "rows" ? undefined : shape,
    columns: Object.keys(columns).length > 0 ? mapValues(columns) : undefined,
    chart:
      chart &&
      without({ kind: chart.kind, x: chart.x, y: chart.y, series: chart.series, title: chart.title }),
  });
}

function toParameter({ name, label, help, type, kinds, ...rest }: QueryParameter) {
  const { many, required, default: usual, choices, values, after, least, most, whole } = rest;
  return without({
    ...{ name, label, help, type, kinds },
    many: many || undefined,
    required: required || undefined,
    ...{ default: usual, least, most },
    whole: whole || undefined,
    choices: choices?.map(({ value, label: text }) => ({ value, label: text })),
    after: after.length > 0 ? after : undefined,
    values,
  });
}

function mapValues(columns: QueryDefinition["columns"]) {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { label, kind, unit, computed }]) => [
      name,
      without({ label, kind, unit, computed: computed || undefined }),
    ]),
  );
}

/** Leaves out what is not said. */
function without(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}
