import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "#contract/endpoints.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Every answer that is not one is a problem document. */
async function refuse(path: string, init?: RequestInit) {
  const answer = await app.fetch(path, init);
  expect(answer.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.body).toMatchObject({
    status: answer.status,
    type: expect.any(String),
    title: expect.any(String),
    detail: expect.any(String),
    code: expect.any(String),
  });
  return { ...answer, problem: answer.body as Record<string, string | number> };
}

/** What stands in a path and is there. */
const partOf: Readonly<Record<string, string>> = { ":format": "json", ":parameter": "chain" };
const pathOf = (path: string) =>
  path.replace(
    /:\w+/g,
    (part) => partOf[part] ?? (path.startsWith("/api/queries/") ? "companies-for-a-gap" : "packbridge"),
  );
const methodsOf = (path: string) =>
  Object.values(endpoints).flatMap((each) => (each.path === path ? [each.method as string] : []));

describe("a refused request", () => {
  it("is answered 404 for an unknown address below /api, 404 for an unknown id", async () => {
    expect((await refuse("/api/nope")).problem.code).toBe("unknown-route");
    expect((await refuse("/api/nodes")).problem.code).toBe("unknown-route");
    expect((await refuse("/api/nodes/nonesuch")).problem.code).toBe("not-found");
  });

  it("is answered 405 with what is allowed for another method, on every endpoint", async () => {
    for (const { path } of Object.values(endpoints))
      for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
        if (methodsOf(path).includes(method)) continue;
        const { status, headers, problem } = await refuse(pathOf(path), { method });
        expect([path, method, status, problem.code]).toEqual([path, method, 405, "method-not-allowed"]);
        const allowed = methodsOf(path).flatMap((each) => (each === "GET" ? ["GET", "HEAD"] : [each]));
        expect(headers.get("Allow")).toBe(allowed.join(", "));
      }
  });

  it("is answered 400 for a parameter that does not exist, and hears which do", async () => {
    for (const { path, method } of Object.values(endpoints)) {
      const sends = ["POST", "PUT"].includes(method);
      const json = { headers: { "Content-Type": "application/json" }, body: '{"nonesuch":1}' };
      const address = sends ? pathOf(path) : `${pathOf(path)}?nonesuch=1`;
      const { status, problem } = await refuse(address, { method, ...(sends ? json : {}) });
      expect([path, status, problem.parameter]).toEqual([path, 400, "nonesuch"]);
    }
    const { problem } = await refuse("/api/search?q=a&sort=name");
    expect(problem.detail).toContain("q, kind, limit, illustrative, language");
  });

  it("is answered 400 with the name of the parameter and what it takes", async () => {
    const faults = {
      "/api/search": "q",
      "/api/search?q=a&limit=0": "limit",
      "/api/search?q=a&limit=101": "limit",
      "/api/search?q=a&limit=ten": "limit",
      "/api/search?q=a&limit=": "limit",
      "/api/search?q=a&kind=robot": "kind",
      "/api/search?q=a&kind=,": "kind",
      "/api/search?q=a&illustrative=yes": "illustrative",
      "/api/search?q=a&language=de": "language",
      [`/api/search?q=${"a".repeat(201)}`]: "q",
      "/api/search?q=a&q=b": "q",
      "/api/overview?by=planet": "by",
      "/api/overview?by=region,sector,kind": "by",
      "/api/overview/members?group=region": "group",
      "/api/nodes/packbridge/neighbours?direction=up": "direction",
      "/api/nodes/packbridge/neighbours?type=LIKES": "type",
      "/api/nodes/a%20b": "id",
      "/api/nodes/packbridge?id=tetra-pak": "id",
      "/api/subgraph": "ids",
      "/api/subgraph?ids=": "ids",
      "/api/subgraph?ids=a,b&groups=x": "groups",
    };
    for (const [path, parameter] of Object.entries(faults)) {
      const { status, problem } = await refuse(path);
      expect([path, status, problem.parameter]).toEqual([path, 400, parameter]);
      expect(problem.detail).toContain(parameter);
    }
    expect((await refuse("/api/search?q=a&limit=0")).problem.detail).toContain("1 to 100");
    expect((await refuse("/api/search?q=a&kind=robot")).problem.detail).toContain("cluster");
  });

  it("is answered 400 or 413 for a body that is no JSON object, of another type or too large", async () => {
    const post = (body: string, type = "application/json", query = "") =>
      refuse(`/api/decisions${query}`, { method: "POST", headers: { "Content-Type": type }, body });
    for (const body of ["", "{", "[]", "null", '"text"', "1"])
      expect([body, (await post(body)).status]).toEqual([body, 400]);
    const good = JSON.stringify({ a: "packbridge", b: "catalisti", state: "agreed" });
    expect((await post(good, "text/plain")).problem.detail).toContain("application/json");
    expect((await post(good, "application/x-www-form-urlencoded")).status).toBe(400);
    expect((await post(good, "application/json", "?a=packbridge")).problem.detail).toContain("address");
    expect((await post(JSON.stringify({ a: "x".repeat(300_000) }))).problem.code).toBe("too-large");
    expect((await post('{"__proto__":{"a":1},"a":"packbridge"}')).status).toBe(400);
    expect((await app.fetch("/api/decisions")).body).toMatchObject({ total: 0 });
  });

  it("is answered 400 for an address that is not valid percent-encoding", async () => {
    expect((await refuse("/api/nodes/%E0%A4%A")).status).toBe(400);
  });

  it("is never a way to change what every object inherits", async () => {
    for (const name of ["__proto__", "constructor", "toString"])
      expect((await refuse(`/api/search?q=a&${name}=1`)).status).toBe(400);
  });

  it("carries the number of the request, as every answer does", async () => {
    const ids = await Promise.all(
      ["/api/nope", "/api/health", "/api/nodes/packbridge"].map(
        async (path) => (await app.fetch(path)).headers.get("X-Request-Id")!,
      ),
    );
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });
});
