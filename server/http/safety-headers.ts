import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Two packages of the client insert a `<style>` of their own: React Aria (touch-action of what can be pressed) and
 * Cytoscape (position of its box). They are allowed by what they hold, not by leave for all inline styles; a browser
 * test that wants an empty console says when a new version writes something else.
 */
const insertedStyles = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='",
];

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...insertedStyles],
      styleSrcAttr: ["'none'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Plain HTTP on one's own computer: to insist on HTTPS there would shut everybody out.
  strictTransportSecurity: false,
  referrerPolicy: { policy: "same-origin" },
  xFrameOptions: { action: "deny" },
});

/** Headers that keep a browser from doing what this product never asks for. */
export function safetyHeaders(): RequestHandler {
  const headers = writeOnce();
  return (_request, response, next) => {
    response.setHeaders(headers);
    next();
  };
}

/** They are the same for every answer, so Helmet writes them once. */
function writeOnce(): Map<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  protect(request, response, (fault?: unknown) => {
    if (fault !== undefined) throw fault;
  });
  return new Map(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
