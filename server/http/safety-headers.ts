import type { RequestHandler } from "express";

/**
 * Two packages of the client insert a `<style>` of their own: React Aria (touch-action of what can be pressed) and
 * Cytoscape (position of its box). They are allowed by what they hold, not by leave for all inline styles; a browser
 * test that wants an empty console says when a new version writes something else.
 */
const insertedStyles = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='",
];

const contentPolicy = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'", ...insertedStyles],
  "style-src-attr": ["'none'"],
  "img-src": ["'self'"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
};

/**
 * The same for every answer, so they are written once. Not Strict-Transport-Security: plain HTTP on one's own computer
 * is meant, and to insist on HTTPS there would shut everybody out.
 */
const headers = new Map([
  [
    "Content-Security-Policy",
    Object.entries(contentPolicy)
      .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
      .join(";"),
  ],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Origin-Agent-Cluster", "?1"],
  ["Referrer-Policy", "same-origin"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-DNS-Prefetch-Control", "off"],
  ["X-Frame-Options", "DENY"],
]);

/** Headers that keep a browser from doing what this product never asks for. */
export const safetyHeaders: RequestHandler = (_request, response, next) => {
  response.setHeaders(headers);
  next();
};
