import { connect, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../../server/database/open-database.ts";
import { cypherFiles, testDatabaseSettings } from "../open-test-database.ts";
import { startTestApp, type TestApp } from "../start-test-app.ts";

interface Line {
  readonly uri: string;
  /** Ends all connections and takes no new ones, as a database that has been stopped. */
  cut(): Promise<void>;
  /** Takes connections and says nothing, as a database that hangs. */
  silence(): void;
  restore(): Promise<void>;
}

/** Stands between the server and its database. */
async function openLine(): Promise<Line> {
  const target = new URL(testDatabaseSettings().uri);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((socket) => {
    const other = connect(Number(target.port), target.hostname);
    for (const each of [socket, other]) {
      sockets.add(each);
      each.on("error", () => each.destroy());
      each.on("close", () => sockets.delete(each));
    }
    socket.on("data", (data) => isSilent || other.write(data));
    other.on("data", (data) => isSilent || socket.write(data));
    socket.on("close", () => other.destroy());
    other.on("close", () => socket.destroy());
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  await listen(0);
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return {
    uri: `bolt://127.0.0.1:${port}`,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    silence() {
      isSilent = true;
    },
    async restore() {
      isSilent = false;
      for (const socket of sockets) socket.destroy();
      if (!server.listening) await listen(port);
    },
  };
}

let line: Line;
let app: TestApp;
let database: ReturnType<typeof openDatabase>;
beforeAll(async () => {
  line = await openLine();
  database = openDatabase({ ...testDatabaseSettings(), uri: line.uri }, cypherFiles);
  app = await startTestApp({ database });
  // A Neo4j that has just started on a busy computer may take longer than a question is given.
  while ((await app.fetch("/api/nodes/packbridge")).status !== 200);
});
afterAll(async () => {
  await line.restore();
  await app.stop();
  await database.close();
  await line.cut();
});

const paths = [
  "/api/ready",
  "/api/nodes/packbridge",
  "/api/search?q=pack",
  "/api/overview",
  "/api/freshness",
];

describe("while the database is away", () => {
  it("every question is answered 503 within three seconds, with when to ask again, and 200 when it is back", async () => {
    await line.cut();
    for (const path of paths) {
      const began = Date.now();
      const { status, body, headers } = await app.fetch(path);
      expect([path, status]).toEqual([path, 503]);
      expect(body).toMatchObject({ code: "database-away", status: 503 });
      expect(headers.get("Retry-After")).toBe("2");
      expect(headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
      expect(Date.now() - began).toBeLessThan(3_000);
    }
    expect((await app.fetch("/api/health")).status).toBe(200);
    await line.restore();
    for (const path of paths) expect([path, (await app.fetch(path)).status]).toEqual([path, 200]);
  });

  it("one that takes connections and says nothing is away as well, and asked again when it is back", async () => {
    line.silence();
    for (const path of ["/api/nodes/packbridge", "/api/freshness"]) {
      const began = Date.now();
      const { status, body } = await app.fetch(path);
      expect([path, status]).toEqual([path, 503]);
      expect(body).toMatchObject({ code: "database-away" });
      expect(Date.now() - began).toBeLessThan(3_000);
    }
    await line.restore();
    expect((await app.fetch("/api/nodes/packbridge")).status).toBe(200);
  });
});

describe("while the database is there and slow", () => {
  it("a question that needs more time than it is given is answered 504", async () => {
    const slow = openDatabase(
      testDatabaseSettings(),
      new Map([
        ...cypherFiles,
        ["explore/find-card", "UNWIND range(1, 2000000000) AS x WITH x WHERE x < $id RETURN x"],
      ]),
    );
    const slowApp = await startTestApp({ database: slow });
    const { status, body } = await slowApp.fetch("/api/nodes/packbridge");
    expect(status).toBe(504);
    expect(body).toMatchObject({ code: "took-too-long" });
    await slowApp.stop();
    await slow.close();
  });
});
