import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSettings } from "../../server/database/database.ts";
import { projectFolder } from "../architecture/read-sources.ts";
import { shareTestDatabase } from "../database/start-test-database.ts";

export interface Product {
  readonly address: string;
  readonly database: DatabaseSettings;
  stop(): Promise<void>;
}

/** The product as `npm start` runs it, in a process of its own, on a real Neo4j that holds the seed. */
export async function startProduct(): Promise<Product> {
  const { settings, leave } = await shareTestDatabase();
  const home = mkdtempSync(join(tmpdir(), "clusterix-bench-"));
  const child = spawn(process.execPath, ["server/launch.mjs"], {
    cwd: projectFolder,
    env: {
      ...withoutOurNames(process.env),
      NODE_ENV: "production",
      PORT: "0",
      CLUSTERIX_HOME: home,
      NEO4J_URI: settings.uri,
      NEO4J_USERNAME: settings.username,
      NEO4J_PASSWORD: settings.password,
      NEO4J_DATABASE: settings.database,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    await end(child);
    rmSync(home, { recursive: true, force: true });
    await leave();
  };
  try {
    return { address: await readAddress(child), database: settings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The settings that somebody works with at the moment are not the bench's. */
function withoutOurNames(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(NEO4J_|PUBLIC_|CLUSTERIX_|PORT$|HOST$|LOG_LEVEL$)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name)));
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once("exit", () => reject(new Error(`the server ended before it answered:\n${said}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
