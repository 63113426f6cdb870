import type { ErrorRequestHandler, Response } from "express";
import type { Logger } from "pino";
import { errorStatuses, errorTitles } from "#contract/errors.ts";
import { ClusterixError } from "../errors.ts";

/** Seconds after which it is worth asking again. */
const retryAfter: Partial<Record<ClusterixError["code"], number>> = {
  "database-away": 2,
  "database-busy": 1,
  "not-ready": 2,
};

/** The one error handler: whatever was thrown becomes a problem document (RFC 9457). */
export function sendProblem(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const known = toKnownError(error);
    const req = { id: response.getHeader("X-Request-Id"), method: request.method, url: request.originalUrl };
    if (known.code === "internal") logger.error({ err: error, req }, "an unknown error");
    else if (known.cause !== undefined) logger.warn({ err: known.cause, req }, known.detail);
    // Half an answer cannot be taken back: the connection ends, so that nobody takes it for a whole one.
    if (response.headersSent) response.destroy();
    else writeProblem(response, known);
  };
}

export function writeProblem(response: Response, { code, detail, parameter, faults }: ClusterixError): void {
  const status = errorStatuses[code];
  const seconds = retryAfter[code];
  if (seconds !== undefined) response.set("Retry-After", String(seconds));
  response.set("Cache-Control", "no-store");
  response.removeHeader("ETag");
  response.status(status);
  response.type("application/problem+json");
  response.send(
    JSON.stringify({
      type: `/api#error-${code}`,
      title: errorTitles[code],
      status,
      code,
      detail,
      parameter,
      faults,
    }),
  );
}

/** What is not known is a bug: it is logged, and nothing of it is shown. */
function toKnownError(error: unknown): ClusterixError {
  if (error instanceof ClusterixError) return error.code === "internal" ? hideDetail(error) : error;
  // Express itself refuses a path that is not valid percent-encoding.
  if (error instanceof URIError)
    return new ClusterixError("bad-parameter", "The address is not written correctly: a % stands alone.");
  return hideDetail(error);
}

function hideDetail(cause: unknown): ClusterixError {
  return new ClusterixError("internal", "What happened was written to the log of the server.", { cause });
}
