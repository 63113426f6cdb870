import { z } from "zod";
import { idSchema } from "#contract/graph.ts";
import type { QueryParameter } from "#contract/query-definition.ts";
import type { PlacedFault } from "./placed-fault.ts";

/** The default that a parameter cannot have, if any. Whether a node is in the graph is seen when the query is run. */
export function findDefaultFault(parameter: QueryParameter): PlacedFault[] {
  const { many, default: given } = parameter;
  if (given === undefined) return [];
  if (Array.isArray(given) !== many)
    return [{ path: ["default"], detail: many ? "Write a list of values." : "Write one value, not a list." }];
  const values = Array.isArray(given) ? given : [given];
  return values.flatMap((value, at) => {
    const advice = advise(parameter, value);
    return advice === undefined ? [] : [{ path: many ? ["default", at] : ["default"], detail: advice }];
  });
}

function advise(parameter: QueryParameter, value: unknown): string | undefined {
  switch (parameter.type) {
    case "text":
      return typeof value === "string" ? adviseOnCommas(parameter, value) : "Write a text, in quotes.";
    case "number":
      return typeof value === "number" ? adviseOnNumber(parameter, value) : "Write a number, without quotes.";
    case "yes-no":
      return typeof value === "boolean" ? undefined : "Write true or false, without quotes.";
    case "date":
      return value === "today" || z.iso.date().safeParse(value).success
        ? undefined
        : 'Write a day such as "2026-11-25", or today.';
    case "node":
      return idSchema.safeParse(value).success ? undefined : "Write the id of a node, such as SE224.";
    case "choice":
      return adviseOnChoice(parameter, value);
  }
}

function adviseOnNumber({ least, most, whole }: QueryParameter, value: number): string | undefined {
  if (whole && !Number.isSafeInteger(value)) return "Write a whole number.";
  if (least !== undefined && value < least) return `Write ${least} or more.`;
  if (most !== undefined && value > most) return `Write ${most} or less.`;
  return undefined;
}

function adviseOnChoice(parameter: QueryParameter, value: unknown): string | undefined {
  const { choices } = parameter;
  if (choices !== undefined)
    return choices.some((choice) => choice.value === value)
      ? undefined
      : `Write one of ${choices.map((choice) => choice.value).join(", ")}.`;
  // From an address they come as texts; the same value has to be the same whether it is the default or chosen.
  return typeof value === "string" ? adviseOnCommas(parameter, value) : "Write a text, in quotes.";
}

function adviseOnCommas({ many }: QueryParameter, value: string): string | undefined {
  return many && value.includes(",")
    ? "Several values are parted by commas: write this one without."
    : undefined;
}
