import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EndpointName, endpoints } from "#contract/endpoints.ts";
import { errorCodes } from "#contract/errors.ts";
import { exampleAddresses } from "../../../server/http/example-addresses.ts";
import { routes } from "../../../server/routes.ts";
import { openOwnCypherOnGraph } from "../open-own-cypher-on-graph.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

const folder = mkdtempSync(join(tmpdir(), "clusterix-client-"));
const { own, close } = openOwnCypherOnGraph();
let app: TestApp;
let unbuilt: TestApp;
beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Clusterix</title>");
  writeFileSync(join(folder, "assets", "main-abc123.js"), "export {};");
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  app = await startTestApp({ clientFolder: folder, own });
  unbuilt = await startTestApp();
});
afterAll(async () => {
  await app.stop();
  await unbuilt.stop();
  await close();
  rmSync(folder, { recursive: true });
});

describe("GET /api", () => {
  it("is a page with every endpoint, a link to try each, and every code of a problem", async () => {
    const { status, headers, text } = await app.fetch("/api");
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toMatch(/^text\/html/);
    for (const [name, address] of Object.entries(exampleAddresses)) {
      expect(text).toContain(`id="${name}"`);
      const said = address.replaceAll("&", "&amp;");
      const { method } = endpoints[name as EndpointName];
      expect(text).toContain(method === "GET" ? `href="${said}"` : `${method} ${said}`);
    }
    for (const code of errorCodes) expect(text).toContain(`id="error-${code}"`);
  });

  it("needs neither script nor style in the page, has one heading of the first rank and names its language", async () => {
    const { text } = await app.fetch("/api");
    expect(text).not.toMatch(/<script|<style|style=|onclick/i);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain('<html lang="en">');
    expect(text).toMatch(/<main>[\s\S]*<\/main>/);
    const ids = [...text.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leads from a problem to what is said of it", async () => {
    const { body } = await app.fetch("/api/nodes/nonesuch");
    expect(body).toMatchObject({ type: "/api#error-not-found" });
  });
});

const startsEmpty: ReadonlySet<EndpointName> = new Set(["listDecisions", "listCypherRuns"]);

describe("every example on that page", () => {
  it("works with the shipped facts and shows something", async () => {
    for (const { name } of routes) {
      const { status, body } = await app.askExample(name);
      expect([name, status]).toEqual([name, 200]);
      // Files hold no such number, and nothing has been decided or run yet.
      const { shown } = (body ?? {}) as { shown?: number };
      if (shown !== undefined && !startsEmpty.has(name)) expect([name, shown > 0]).toEqual([name, true]);
    }
  });
});

describe("GET /api/openapi.json", () => {
  it("is the document of the contract", async () => {
    const { body } = await app.fetch("/api/openapi.json");
    expect(body).toMatchObject({ openapi: "3.1.0", paths: { "/api/nodes/{id}": expect.anything() } });
  });
});

describe("any other address", () => {
  it("is a screen of the client, which is asked for anew each time", async () => {
    for (const path of ["/", "/explore?focus=packbridge", "/regions/SE224", "/apiary"]) {
      const { status, headers, text } = await app.fetch(path);
      expect([path, status, text]).toEqual([path, 200, expect.stringContaining("<title>Clusterix")]);
      expect(headers.get("Cache-Control")).toBe("no-cache");
    }
  });

  it("is a file where there is one, kept for good when its name carries a hash", async () => {
    const script = await app.fetch("/assets/main-abc123.js");
    expect(script.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect((await app.fetch("/icon.svg")).headers.get("Cache-Control")).toBe("no-cache");
    for (const path of ["/assets/gone-123.js", "/favicon.ico", "/robots.txt", "/.well-known/security.txt"])
      expect([path, (await app.fetch(path)).status]).toEqual([path, 404]);
  });

  it("never leads out of the folder", async () => {
    for (const path of ["/..%2f..%2fpackage.json", "/%2e%2e/package.json", "/assets/..%5c..%5cpackage.json"])
      expect((await app.fetch(path)).text).not.toContain('"dependencies"');
  });

  it("says in plain words when the client has not been built", async () => {
    const { status, text, headers } = await unbuilt.fetch("/");
    expect(status).toBe(503);
    expect(headers.get("Content-Type")).toMatch(/^text\/plain/);
    expect(text).toContain("npm run build");
  });
});

describe("every answer", () => {
  it("carries the same headers that keep a browser safe", async () => {
    for (const path of ["/", "/api", "/api/health", "/api/nope", "/assets/main-abc123.js"]) {
      const { headers } = await app.fetch(path);
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe|blob:|data:|https?:|\*/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(headers.get("Strict-Transport-Security")).toBeNull();
      expect(headers.get("X-Powered-By")).toBeNull();
    }
  });
});
