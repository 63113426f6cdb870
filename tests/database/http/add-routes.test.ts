import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endpoints } from "#contract/endpoints.ts";
import { rights } from "#contract/words.ts";
import { isAllowed, listenerKinds } from "../../../server/access.ts";
import type { Database } from "../../../server/database/database.ts";
import { routes } from "../../../server/routes.ts";
import { openOwnCypherOnGraph } from "../open-own-cypher-on-graph.ts";
import { openTestDatabase } from "../open-test-database.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

const database = openTestDatabase();
const { own, close } = openOwnCypherOnGraph();
const apps = {} as Record<(typeof listenerKinds)[number], TestApp>;
beforeAll(async () => {
  for (const listener of listenerKinds)
    apps[listener] = await startTestApp({ database, own, listener, requestsPerMinute: 1_000 });
});
afterAll(async () => {
  for (const app of Object.values(apps)) await app.stop();
  await database.close();
  await close();
});

/** Reads only: what is asked is too long for an address. */
const longQuestions: ReadonlySet<string> = new Set(["findLargeSubgraph"]);

/** What they say changes without the data changing; and what is asked in a body is not to be told by its address. */
const neverKept: ReadonlySet<string> = new Set([
  ...longQuestions,
  ...["checkHealth", "checkReadiness", "listDecisions"],
  ...["listPairs", "listBestPartners", "findPair", "listStageParties"],
  ...["listQueries", "findQuery", "listParameterValues", "runQuery", "runQueryAs", "planQuery"],
]);

describe("every endpoint", () => {
  for (const listener of listenerKinds)
    it(`is answered on the ${listener} listener to whoever has the right to it, and to nobody else`, async () => {
      for (const { name, endpoint } of routes) {
        const { status } = await apps[listener].askExample(name);
        expect([name, status]).toEqual([name, isAllowed(listener, endpoint.right) ? 200 : 403]);
      }
    });

  it("needs a right that there is: own Cypher its own, else reading no more than to read, and all else to write", () => {
    for (const [name, { method, path, right }] of Object.entries(endpoints)) {
      expect(rights).toContain(right);
      const usual = method === "GET" || longQuestions.has(name) ? "read" : "write";
      expect([path, right]).toEqual([path, path.startsWith("/api/cypher") ? "own-cypher" : usual]);
    }
  });

  it("answers exactly what the contract says, with nothing beside it", async () => {
    for (const { name, output } of routes) {
      const app = await startTestApp({ database, own });
      const { body, headers } = await app.askExample(name);
      await app.stop();
      if (name === "runQueryAs") {
        // Its example is a file; as JSON it is what runQuery answers.
        expect(headers.get("Content-Type")).toMatch(/^text\/csv/);
        continue;
      }
      expect([name, output.parse(body)]).toEqual([name, body]);
    }
  });

  it("says when its answer is still good, and then sends nothing", async () => {
    for (const { name, endpoint } of routes) {
      const first = await apps.private.askExample(name);
      const tag = first.headers.get("ETag");
      if (neverKept.has(name) || endpoint.right !== "read") {
        expect([name, tag, first.headers.get("Cache-Control")]).toEqual([name, null, "no-store"]);
        continue;
      }
      expect([name, tag]).toEqual([name, expect.stringMatching(/^W\/".+"$/)]);
      expect(first.headers.get("Cache-Control")).toBe("no-cache");
      const headers = { "If-None-Match": tag!, "Cache-Control": "no-cache" };
      const again = await apps.private.askExample(name, headers);
      expect([name, again.status, again.text]).toEqual([name, 304, ""]);
      const other = await apps.private.askExample(name, { "If-None-Match": 'W/"another"' });
      expect([name, other.status]).toEqual([name, 200]);
    }
  });

  it("labels no answer during which the data may have changed, and the next one anew", async () => {
    let loadedAt = "2026-11-25T10:00:00Z";
    const changing: Database = {
      ...database,
      run: async (question, parameters, row, options) =>
        question === "explore/find-data-version"
          ? [row.parse({ dataVersion: "same", loadedAt, training: false })]
          : await database.run(question, parameters, row, options),
    };
    const app = await startTestApp({ database: changing });
    const label = async () => {
      const { headers } = await app.fetch("/api/nodes/packbridge");
      return [headers.get("ETag"), headers.get("Cache-Control")];
    };
    const [first] = await label();
    expect(first).toMatch(/^W\/"same\./);
    expect(await label()).toEqual([first, "no-cache"]);
    loadedAt = "2026-11-25T10:00:01Z";
    expect(await label()).toEqual([null, "no-store"]);
    const [second] = await label();
    expect(second).toMatch(/^W\/"same\./);
    expect(second).not.toBe(first);
    await app.stop();
  });

  it("refuses a bad parameter even to who holds an answer", async () => {
    const tag = (await apps.private.fetch("/api/freshness")).headers.get("ETag")!;
    const { status } = await apps.private.fetch("/api/search?q=a&limit=0", {
      headers: { "If-None-Match": tag },
    });
    expect(status).toBe(400);
  });

  it("answers HEAD with the headers alone", async () => {
    const { status, text, headers } = await apps.private.fetch("/api/nodes/packbridge", { method: "HEAD" });
    expect([status, text]).toEqual([200, ""]);
    expect(headers.get("Content-Type")).toMatch(/^application\/json/);
  });

  it("is sent smaller to who understands it", async () => {
    const response = await fetch(`${apps.private.address}/api/overview?by=region,family`, {
      headers: { "Accept-Encoding": "gzip" },
    });
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    await response.arrayBuffer();
  });
});

describe("the public listener", () => {
  it("answers only so many requests a minute, and says how many", async () => {
    const app = await startTestApp({ database, listener: "public", requestsPerMinute: 3 });
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push(await app.fetch("/api/health"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(answers[4]!.body).toMatchObject({ code: "too-many-requests" });
    expect(answers[0]!.headers.get("RateLimit")).toContain("r=2");
    await app.stop();
  });

  it("answers under any name, the private one only under those of this computer", async () => {
    const ask = (app: TestApp, host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(`${app.address}/api/health`, { headers: { Host: host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on("error", reject)
          .end();
      });
    for (const host of ["127.0.0.1:80", "localhost:4500", "LOCALHOST", "[::1]:4500"])
      expect([host, await ask(apps.private, host)]).toEqual([host, 200]);
    for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:4500", "10.0.0.1"])
      expect([host, await ask(apps.private, host)]).toEqual([host, 403]);
    expect(await ask(apps.public, "clusters.example.org")).toBe(200);
  });
});

describe("a request that is not only for reading", () => {
  it("is refused when another site sent it", async () => {
    const post = (headers: Record<string, string>) =>
      apps.private.fetch("/api/search?q=a", { method: "POST", headers });
    const foreign = [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ];
    for (const headers of foreign) expect((await post(headers)).status).toBe(403);
    // One's own is let through, and then there is nothing that takes it.
    expect((await post({ Origin: apps.private.address, "Sec-Fetch-Site": "same-origin" })).status).toBe(405);
    expect((await post({})).status).toBe(405);
  });
});

describe("a caller who goes away", () => {
  it("calls off the question that is being asked for them", async () => {
    const signals: AbortSignal[] = [];
    let isAsked: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const waiting: Database = {
      ...database,
      run: (question, parameters, row, options) => {
        if (question !== "explore/find-card") return database.run(question, parameters, row, options);
        if (options?.signal !== undefined) signals.push(options.signal);
        isAsked();
        return new Promise((_, reject) => {
          options?.signal?.addEventListener("abort", () => reject(options.signal?.reason));
        });
      },
    };
    const app = await startTestApp({ database: waiting });
    const caller = new AbortController();
    const answer = app.fetch("/api/nodes/packbridge", { signal: caller.signal });
    await asked;
    expect(signals[0]!.aborted).toBe(false);
    caller.abort();
    await expect(answer).rejects.toThrow();
    await new Promise<void>((resolve) => {
      if (signals[0]!.aborted) resolve();
      else signals[0]!.addEventListener("abort", () => resolve());
    });
    await app.stop();
  });
});
