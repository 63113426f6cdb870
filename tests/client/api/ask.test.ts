import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ask } from "../../../client/api/ask.ts";
import { AskError } from "../../../client/api/ask-error.ts";

let answerWith: RequestListener = (_, response) => response.end("{}");
const server = createServer((request, response) => answerWith(request, response));
const realFetch = globalThis.fetch;

/** In a page addresses begin at its own server; here that is the one above. */
beforeEach(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  globalThis.fetch = (address, options) => realFetch(`${base}${address}`, options);
});

afterEach(async () => {
  globalThis.fetch = realFetch;
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const answer = (status: number, type: string, body: string): RequestListener => {
  return (_, response) => response.writeHead(status, { "content-type": type }).end(body);
};

const failureOf = (asking: Promise<unknown>): Promise<AskError> =>
  asking.then(
    () => expect.unreachable("an answer came"),
    (error: unknown) => {
      expect(error).toBeInstanceOf(AskError);
      return error as AskError;
    },
  );

describe("ask(name, input)", () => {
  it("gives the answer", async () => {
    answerWith = answer(200, "application/json", '{"status":"up","version":"1","uptimeSeconds":2}');
    expect(await ask("checkHealth", {})).toEqual({ status: "up", version: "1", uptimeSeconds: 2 });
  });

  it("turns a problem document into an error with its code, detail and parameter", async () => {
    const problem = {
      status: 404,
      code: "not-found",
      detail: "There is nothing with the id x.",
      parameter: "id",
    };
    answerWith = answer(404, "application/problem+json", JSON.stringify(problem));
    expect(await failureOf(ask("findCard", { id: "x" }))).toMatchObject({
      code: "not-found",
      detail: "There is nothing with the id x.",
      parameter: "id",
      status: 404,
    });
  });

  it("keeps every fault of a problem document, and nothing that is none", async () => {
    const faults = [{ parameter: "level", code: "not-a-number", detail: "Write a number." }, "broken", null];
    const problem = { status: 400, code: "bad-parameter", detail: "Two are wrong.", faults };
    answerWith = answer(400, "application/problem+json", JSON.stringify(problem));
    expect((await failureOf(ask("findCard", { id: "x" }))).faults).toEqual(faults.slice(0, 1));
  });

  it("gives up at the deadline that the question brings along", async () => {
    answerWith = () => {};
    expect((await failureOf(ask("checkHealth", {}, { milliseconds: 20 }))).code).toBe("took-too-long");
  });

  it("says unreachable for a proxy that finds no server, internal for any other answer without a code", async () => {
    answerWith = answer(502, "text/html", "<h1>Bad gateway</h1>");
    expect((await failureOf(ask("checkHealth", {}))).code).toBe("unreachable");
    answerWith = answer(418, "text/plain", "teapot");
    expect((await failureOf(ask("checkHealth", {}))).code).toBe("internal");
  });

  it("says unreadable for an answer that is no JSON", async () => {
    answerWith = answer(200, "application/json", "<html>");
    expect((await failureOf(ask("checkHealth", {}))).code).toBe("unreadable");
  });

  it("says unreachable when the connection breaks", async () => {
    answerWith = (request) => request.socket.destroy();
    expect((await failureOf(ask("checkHealth", {}))).code).toBe("unreachable");
  });

  it("says cancelled when whoever asked does not want to know any more", async () => {
    const leaving = new AbortController();
    answerWith = () => leaving.abort();
    expect((await failureOf(ask("checkHealth", {}, { signal: leaving.signal }))).code).toBe("cancelled");
  });
});
