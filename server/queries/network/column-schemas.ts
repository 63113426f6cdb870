import { z } from "zod";

/** Whole columns are checked in one go: a schema per number takes longer than the database. */
export const numbersSchema = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((each) => Number.isInteger(each)),
);

export const textsSchema = z.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((each) => typeof each === "string"),
);

export const dateSchema = z.iso.date().nullable();

/** Says whether lists are of one length: if not, the i-th of each would not belong together. */
export function areEven(...columns: readonly (readonly unknown[])[]): boolean {
  return columns.every(({ length }) => length === columns[0]!.length);
}
