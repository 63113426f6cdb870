import fc from "fast-check";
import {
  type QueryDefinition,
  type QueryDefinitionInput,
  queryDefinitionSchema,
} from "#contract/query-definition.ts";
import { answerShapes, chartKinds, columnKinds, nodeKinds } from "#contract/words.ts";
import { findDefinitionFaults } from "../../../../server/queries/library/find-definition-faults.ts";

/** Everything that a file could stumble over. */
const awkward = fc.constantFrom(
  ...[
    "*/",
    "---*/",
    "/*---",
    "---",
    "--- x",
    "# no comment",
    "a: b",
    "a #b",
    "- a",
    "? a",
    ": a",
    "&a",
    "*a",
  ],
  ...[
    "!a",
    "%YAML 1.1",
    "{a}",
    "[a]",
    "| x",
    "> x",
    "'",
    '"',
    "\\",
    "\\*/",
    "null",
    "true",
    "12",
    "1e3",
    "0x1F",
  ],
  ...[
    "2026-01-01",
    "~",
    "a\nb",
    " a\n  b",
    "a\n\n\nb",
    "a\n",
    "a\r\nb",
    "tab\tx",
    "\u0085",
    "\u2028x",
    "\u0000",
  ],
  ...["Łódź 😀", "=1+1", "a ".repeat(90), `${"word ".repeat(60)}\n  indented\nx`, "x".repeat(300), "\uFEFFx"],
);
const piece = fc.oneof(awkward, fc.string({ maxLength: 12 }), fc.string({ unit: "binary", maxLength: 8 }));
const anyText = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
const text = (most: number) => anyText.map((each) => each.slice(0, most).trim() || "x");
const saying = (most: number) => fc.oneof(text(most), fc.record({ en: text(most), fr: text(most) }));
const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);
const column = fc.oneof(awkward, text(40)).map((each) => each.slice(0, 190).trim() || "x");

const label = saying(60);
const base = { label, help: fc.option(saying(200), { nil: undefined }), required: fc.boolean() };
const values = fc.oneof(
  anyText,
  fc.constant("MATCH (r)\nWHERE true\n  AND r.a = 1\nRETURN r.id AS value /* x */"),
);
const cleanValues = values.map((each) => each.replaceAll("$", "").slice(0, 900).trim() || "RETURN 1");
const listed = (item: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.record({ many: fc.constant(false), default: fc.option(item, { nil: undefined }) }),
    fc.record({
      many: fc.constant(true),
      default: fc.option(fc.array(item, { maxLength: 3 }), { nil: undefined }),
    }),
  );
const withoutComma = text(60).map((each) => each.replaceAll(",", ";"));
const choices = fc.uniqueArray(fc.record({ value: withoutComma, label: saying(80) }), {
  ...{ selector: ({ value }) => value, minLength: 1, maxLength: 3 },
});
const id = fc.constantFrom("SE224", "packbridge", "electric-mobility--batteries");
const parameter = fc.oneof(
  fc.tuple(fc.record({ ...base, type: fc.constant("text") }), listed(withoutComma)),
  fc.tuple(
    fc.record({ ...base, type: fc.constant("number"), least: fc.constantFrom(undefined, -2.5, 0, 1e21) }),
    fc.record({ many: fc.boolean() }),
  ),
  fc.tuple(
    fc.record({ ...base, type: fc.constant("number") }),
    listed(fc.double({ noNaN: true, noDefaultInfinity: true })),
  ),
  fc.tuple(
    fc.record({ ...base, type: fc.constant("date") }),
    fc.record({ default: fc.constantFrom(undefined, "today", "2026-11-25") }),
  ),
  fc.tuple(
    fc.record({ ...base, type: fc.constant("yes-no") }),
    fc.record({ default: fc.constantFrom(undefined, true, false) }),
  ),
  fc.tuple(
    fc.record({
      ...{ ...base, type: fc.constant("node"), values: fc.option(cleanValues, { nil: undefined }) },
      kinds: fc.option(fc.uniqueArray(fc.constantFrom(...nodeKinds), { minLength: 1 }), { nil: undefined }),
    }),
    listed(id),
  ),
  fc.tuple(fc.record({ ...base, type: fc.constant("choice"), choices }), fc.record({ many: fc.boolean() })),
);
const tag = fc.stringMatching(/^[a-z0-9]{1,6}([ -][a-z0-9]{1,6}){0,2}$/);

const definition = fc.record({
  title: saying(120),
  description: saying(1_000),
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  parameters: fc.uniqueArray(
    fc.tuple(name, parameter).map(([own, [first, second]]) => ({ name: own, ...first, ...second })),
    { selector: (each) => each.name, maxLength: 4 },
  ),
  shape: fc.constantFrom(...answerShapes),
  columns: fc.dictionary(
    column,
    fc.record({
      label,
      kind: fc.constantFrom(undefined, ...columnKinds),
      unit: fc.constantFrom(undefined, "%", "million €"),
      computed: fc.boolean(),
    }),
    { maxKeys: 3 },
  ),
  chart: fc.option(
    fc.record({ kind: fc.constantFrom(...chartKinds), title: fc.option(saying(120), { nil: undefined }) }),
    { nil: undefined },
  ),
  comment: anyText,
});

/** Definitions that are right, with texts of all sorts. */
export const randomDefinition: fc.Arbitrary<QueryDefinition> = definition
  .map(({ comment, chart, ...rest }) => {
    const uses = rest.parameters.map((each) => `$${each.name}`).join(", ");
    const [x = "a"] = Object.keys(rest.columns);
    return {
      ...rest,
      chart: chart && rest.shape !== "graph" ? { ...chart, x, y: x } : undefined,
      cypher: `/* ${comment.replaceAll("*/", "")} */\nRETURN [${uses}] AS a // $nothing`,
    };
  })
  .map((each) => queryDefinitionSchema.safeParse(dropUndefined(each) as QueryDefinitionInput))
  .filter((parsed) => parsed.success && findDefinitionFaults(parsed.data).length === 0)
  .map((parsed) => parsed.data!);

function dropUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
