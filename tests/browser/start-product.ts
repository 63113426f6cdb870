import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestProject } from "vitest/node";
import { shareTestDatabase, testFolder } from "../database/start-test-database.ts";
import { findChromium } from "./find-chromium.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the whole product answers, such as http://127.0.0.1:40123. */
    productAddress: string;
    /** The browser to drive. */
    chromium: string;
  }
}

const projectFolder = join(import.meta.dirname, "..", "..");

/** Starts the product as `npm start` does, built where its sources have changed, on the run's graph and any free port. */
export default async function startProduct(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium(process.env);
  if (chromium === undefined) throw new Error("there is no Chromium; set CHROMIUM or install it");
  const { settings, leave } = await shareTestDatabase();
  const child = spawn(process.execPath, ["server/launch.mjs"], {
    cwd: projectFolder,
    env: {
      ...process.env,
      PORT: "0",
      CLUSTERIX_HOME: join(testFolder, "product"),
      NEO4J_URI: settings.uri,
      NEO4J_USERNAME: settings.username,
      NEO4J_PASSWORD: settings.password,
      NEO4J_DATABASE: settings.database,
      OWN_CYPHER: "on",
      // Answers are checked against the contract; the client is the built one all the same.
      NODE_ENV: "development",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    project.provide("productAddress", await readAddress(child));
  } catch (error) {
    await leave();
    throw error;
  }
  project.provide("chromium", chromium);
  return async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    await leave();
  };
}

/** The last line of a start says where it is. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the product did not start: exit code ${code}`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      const address = /^Clusterix is at (\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
