import express, { type RequestHandler } from "express";
import { ClusterixError } from "../errors.ts";

const mostBytes = 256 * 1024;
const readJson = express.json({ limit: mostBytes, strict: true, type: () => true });

/**
 * Reads the JSON object that a request brings. No other type is taken: a form of another web site can only send text.
 * Passes on a ClusterixError: bad-parameter, too-large.
 */
export const readBody: RequestHandler = (request, response, next) => {
  if (request.is("application/json") === false)
    throw new ClusterixError(
      "bad-parameter",
      "Send a JSON object, with the header Content-Type: application/json.",
    );
  readJson(request, response, (fault?: unknown) => next(fault === undefined ? undefined : toKnown(fault)));
};

function toKnown(fault: unknown): unknown {
  const kind = typeof fault === "object" && fault !== null && "type" in fault ? String(fault.type) : "";
  if (kind === "entity.too.large")
    return new ClusterixError("too-large", `At most ${mostBytes / 1024} kB are taken.`);
  if (kind === "request.aborted") return new ClusterixError("cancelled", "The request broke off.");
  if (/^(entity|charset|encoding|request)\./.test(kind) || isUnpacking(fault))
    return new ClusterixError("bad-parameter", "The JSON that was sent cannot be read.", { cause: fault });
  return fault;
}

/** What zlib and brotli say of a body that is not packed as its header says; such faults have no type. */
function isUnpacking(fault: unknown): boolean {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  return /^(Z_|ERR_*(ERROR|BROTLI|ZLIB))/.test(code);
}
