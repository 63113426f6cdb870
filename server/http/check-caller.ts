import type { Request, RequestHandler } from "express";
import { ClusterixError } from "../errors.ts";

/** The names by which this computer calls itself. */
export const loopbackNames: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses requests that a foreign web page made a browser send. A page whose name was made to point at this computer
 * (DNS rebinding) shows by its Host header, a form or script of another site by Origin or Sec-Fetch-Site.
 * `names`: the host names under which the listener is known, undefined where they cannot be known.
 */
export function checkCaller(names: readonly string[] | undefined): RequestHandler {
  return (request, _response, next) => {
    if (names !== undefined && !names.includes(hostNameOf(request.headers.host)))
      throw new ClusterixError("not-allowed", "This server does not go by the name in the Host header.");
    if (!isSafe(request) && isForeign(request))
      throw new ClusterixError("not-allowed", "Another web site sent this request.");
    next();
  };
}

function hostNameOf(host: string | undefined): string {
  return (host ?? "").toLowerCase().replace(/:\d+$/, "");
}

function isSafe({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}

function isForeign(request: Request): boolean {
  const site = request.get("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = request.get("Origin");
  return origin !== undefined && origin.replace(/^https?:\/\//, "") !== request.headers.host;
}
