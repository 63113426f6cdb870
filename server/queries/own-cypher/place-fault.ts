import type { Fault } from "#contract/errors.ts";
import { ClusterixError } from "../../errors.ts";
import { findPlace, maskCypher } from "./mask-cypher.ts";

/** What Neo4j says without a place, and only in English, gets the place in the text and a word that screens know. */
export function placeFault(error: ClusterixError, text: string): ClusterixError {
  const faults = error.faults?.flatMap((fault) => readFault(fault, text));
  const [first] = faults ?? [];
  if (error.code !== "wrong-query" || first === undefined) return error;
  return new ClusterixError("wrong-query", first.detail, { cause: error.cause, faults: faults ?? [] });
}

function readFault(fault: Fault, text: string): Fault[] {
  const missing = /^Expected parameter\(s\): (.+)\.$/.exec(fault.detail)?.[1];
  if (missing !== undefined) return missing.split(", ").map((name) => missingParameter(name, text));
  if (fault.detail.startsWith("Expected exactly one statement")) return [severalStatements(text)];
  return [fault];
}

function missingParameter(name: string, text: string): Fault {
  const masked = maskCypher(text);
  const uses = [...masked.matchAll(/\$[\p{L}\p{N}_]+/gu)];
  const use = uses.find(([each]) => each === `$${name}`);
  return {
    code: "missing-parameter",
    word: name,
    detail: `No value is given for $${name}. Add it to the parameters.`,
    ...(use === undefined ? {} : findPlace(text, use.index)),
  };
}

function severalStatements(text: string): Fault {
  const next = /;[\s;]*(?=[^\s;])/.exec(maskCypher(text));
  return {
    code: "several-statements",
    detail: "One statement at a time: ask what stands behind the semicolon by itself.",
    ...(next === null ? {} : findPlace(text, next.index + next[0].length)),
  };
}
