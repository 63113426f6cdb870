import type { z } from "zod";
import type { PlacedFault } from "./placed-fault.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** What a shape found wrong, as sentences that say what to write. */
export function describeDefinitionIssues(issues: readonly Issue[], given: unknown): PlacedFault[] {
  return issues.flatMap((issue) => describe(issue, [], given));
}

function describe(issue: Issue, above: Path, given: unknown): PlacedFault[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "symbol" ? String(part) : part))];
  const name = path.join(".");
  const value = valueAt(given, path);
  if (issue.code === "invalid_union") {
    // Of several shapes that one is meant whose kind of value was written.
    const meant = issue.errors.find((errors) =>
      errors.every((each) => each.path.length > 0 || !isOther(each)),
    );
    if (meant !== undefined) return meant.flatMap((each) => describe(each, path, given));
  }
  const isMissing = value === undefined || value === null;
  const advice = advise(issue, value);
  return [{ path, detail: isMissing ? `${name} is missing: ${advice}.` : `${name}: ${advice}.` }];
}

function isOther(issue: Issue): boolean {
  return issue.code === "invalid_type";
}

function advise(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return `write ${kindOf(issue.expected, value)}`;
    case "invalid_value":
      return `write one of ${issue.values.join(", ")}`;
    case "invalid_union": {
      const expected = issue.errors
        .flat()
        .flatMap((each) => (each.code === "invalid_type" ? each.expected : []));
      return `write ${[...new Set(expected)].map((each) => (each === "object" ? inBoth : kindOf(each, value))).join(", or ")}`;
    }
    case "too_big":
      return isOwn(issue) ? issue.message : `at most ${issue.maximum} ${unitOf(issue.origin)}`.trim();
    case "too_small":
      return isOwn(issue) ? issue.message : `at least ${issue.minimum} ${unitOf(issue.origin)}`.trim();
    default:
      return issue.message;
  }
}

/** The contract may bring a sentence of its own. */
function isOwn({ message }: Issue): boolean {
  return !/^Too (big|small)/.test(message);
}

function kindOf(expected: string, value: unknown): string {
  if (expected === "string")
    return typeof value === "number" || typeof value === "boolean" ? "a text in quotes" : "a text";
  return kinds[expected] ?? expected;
}

/** The only map that stands where a text may stand. */
const inBoth = "one text for each language: en and fr";

const kinds: Readonly<Record<string, string>> = {
  number: "a number without quotes",
  boolean: "true or false",
  array: "a list",
  object: "keys with their values",
  record: "keys with their values",
};

function unitOf(origin: string): string {
  if (origin === "string") return "characters";
  return origin === "array" ? "entries" : "";
}

function valueAt(given: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    given,
  );
}
