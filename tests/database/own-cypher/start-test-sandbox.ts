import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findFolders } from "../../../server/config.ts";
import { keepSandbox, type SandboxOptions } from "../../../server/database/sandbox/keep-sandbox.ts";
import type { Sandbox } from "../../../server/database/sandbox/sandbox.ts";
import { projectFolder } from "../../architecture/read-sources.ts";
import { cypherFiles, testDatabaseSettings } from "../open-test-database.ts";
import { testFolder } from "../start-test-database.ts";

/** The product's sources run the reader by way of this. */
export const readerProgram = pathToFileURL(join(projectFolder, "server", "query-reader.mjs"));

export interface TestSandbox {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** What it wrote into the log. */
  readonly reports: string[];
  /** Ends it and removes its copies. */
  stop(): Promise<void>;
}

/** A real sandbox of the run's graph, in a folder of its own. It is started when it is first used. */
export function startTestSandbox(options: Partial<SandboxOptions> = {}): TestSandbox {
  const folders = findFolders(projectFolder);
  const folder = options.folder ?? mkdtempSync(join(testFolder, "sandbox-"));
  const reports: string[] = [];
  const sandbox = keepSandbox({
    folder,
    classesOf: join(testFolder, "seed-graph-1"),
    libraryFolder: folders.neo4jLibrary,
    pomFile: folders.neo4jPom,
    environment: process.env,
    source: testDatabaseSettings(),
    cypherFiles,
    dataVersion: async () => "the-first",
    readerProgram,
    now: () => new Date("2026-11-25T12:00:00Z"),
    report: (sentence) => void reports.push(sentence),
    ...options,
  });
  return {
    sandbox,
    folder,
    reports,
    async stop() {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
