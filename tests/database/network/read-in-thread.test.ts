import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Database } from "../../../server/database/database.ts";
import { ClusterixError } from "../../../server/errors.ts";
import { readSnapshot } from "../../../server/queries/network/read-snapshot.ts";
import { readInThread, type ThreadOptions } from "../../../server/read-in-thread.ts";
import { projectFolder } from "../../architecture/read-sources.ts";
import { openTestDatabase, testDatabaseSettings } from "../open-test-database.ts";

let database: Database;
let version: string;
const options = (): ThreadOptions => ({
  settings: testDatabaseSettings(),
  cypherFolder: join(projectFolder, "cypher"),
  program: pathToFileURL(join(projectFolder, "server", "network-thread.mjs")),
});

beforeAll(async () => {
  database = openTestDatabase({ "test/version": "MATCH (m:Meta) RETURN m.dataVersion AS dataVersion" });
  const [row] = await database.run("test/version", {}, z.object({ dataVersion: z.string() }));
  version = row!.dataVersion;
});
afterAll(async () => await database?.close());

describe("readInThread", () => {
  it("reads the network and the texts that reading them here gives, to the last column", async () => {
    const [there, here] = [await readInThread(options(), version), await readSnapshot(database, version)];
    expect(there).toEqual(here);
    expect(there.network.actors.ids.length).toBeGreaterThan(100);
    for (const [position, id] of here.network.actors.ids.entries())
      expect(there.network.actors.indexes.get(id)).toBe(position);
  });

  it("says as reading here does that the data are being changed", async () => {
    const reading = readInThread(options(), "another version");
    await expect(reading).rejects.toBeInstanceOf(ClusterixError);
    await expect(reading).rejects.toMatchObject({ code: "not-ready" });
  });

  it("says that the database is away", async () => {
    const settings = { ...testDatabaseSettings(), uri: "bolt://127.0.0.1:9" };
    await expect(readInThread({ ...options(), settings }, version)).rejects.toMatchObject({
      code: "database-away",
    });
  });

  it("fails, and does not wait for ever, when the thread cannot run", async () => {
    const program = pathToFileURL(join(projectFolder, "server", "no-such-thread.ts"));
    await expect(readInThread({ ...options(), program }, version)).rejects.toThrow("no-such-thread");
  });
});
