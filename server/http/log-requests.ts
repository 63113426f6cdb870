import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "pino";

/**
 * Gives every request a name, which its answer carries too, and at the level info notes what became of it. Whoever
 * looks is nobody's business: neither addresses nor browsers are kept.
 */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    response.setHeader("X-Request-Id", id);
    if (logger.isLevelEnabled("info")) {
      const { method, originalUrl: url } = request;
      const since = performance.now();
      response.on("close", () => {
        const isWhole = response.writableFinished;
        const ms = Math.round(performance.now() - since);
        logger.info({ req: { id, method, url }, res: { statusCode: response.statusCode }, isWhole, ms });
      });
    }
    next();
  };
}
