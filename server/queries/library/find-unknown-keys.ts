import { z } from "zod";
import type { PlacedFault } from "./placed-fault.ts";

/** Keys that a shape does not know, at any depth: mostly a slip of the pen, which should not be lost without a word. */
export function findUnknownKeys(
  schema: unknown,
  value: unknown,
  path: readonly (string | number)[] = [],
): PlacedFault[] {
  const plain = unwrap(schema);
  if (plain instanceof z.ZodUnion)
    return plain.options.flatMap((option) =>
      fits(option, value) ? findUnknownKeys(option, value, path) : [],
    );
  if (Array.isArray(value))
    return plain instanceof z.ZodArray
      ? value.flatMap((item, at) => findUnknownKeys(plain.element, item, [...path, at]))
      : [];
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  if (plain instanceof z.ZodRecord)
    return entries.flatMap(([key, item]) => findUnknownKeys(plain.valueType, item, [...path, key]));
  if (!(plain instanceof z.ZodObject)) return [];
  const known = Object.keys(plain.shape);
  return entries.flatMap(([key, item]) =>
    known.includes(key)
      ? findUnknownKeys(plain.shape[key], item, [...path, key])
      : [
          {
            path: [...path, key],
            word: key,
            detail: `${key} is not known here: write one of ${known.join(", ")}.`,
          },
        ],
  );
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}

function fits(option: unknown, value: unknown): boolean {
  const isList = Array.isArray(value);
  const isMap = typeof value === "object" && value !== null && !isList;
  return (option instanceof z.ZodObject && isMap) || (option instanceof z.ZodArray && isList);
}
