// Plain JavaScript without packages: it runs before there are any. Brings the packages and builds what is stale.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The oldest versions that Vite runs on. */
export const nodeNeeded = "Node 20.19, or 22.12 or newer";

/** @param {string} version such as 20.19.4 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/**
 * Installs the packages unless what is there is what package-lock.json names.
 * @param {string} project
 * @param {(sentence: string) => void} say
 */
export async function ensurePackages(project, say) {
  if (arePackagesCurrent(project)) return;
  say("Installing the packages, about a minute.");
  const { code, output } = await runNpm(project, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code === 0) return;
  throw new PrepareFault(
    "The packages could not be installed. Look at the network, and at the proxy in npm's settings, then start again.",
    ...lastLines(output),
  );
}

/**
 * npm writes down what it has installed in a file like package-lock.json, which is compared package by package; only
 * those for other systems may be missing.
 * @param {string} project
 */
export function arePackagesCurrent(project) {
  const installed = readPackages(join(project, "node_modules", ".package-lock.json"));
  const wanted = readPackages(join(project, "package-lock.json"));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    const there = installed[path];
    return there === undefined ? optional === true : there.version === version;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** What each build is made from, and by which settings. */
const builds = {
  client: {
    what: "screens",
    sources: ["client", "server/contract", "vite.config.ts", "tsconfig.json", "package-lock.json"],
    settings: [],
  },
  server: {
    what: "server",
    sources: [
      "server",
      "seed",
      "server/vite.config.ts",
      "tsconfig.json",
      "package.json",
      "package-lock.json",
    ],
    settings: ["--config", "server/vite.config.ts"],
  },
};

/**
 * Builds the client and the server where their sources have changed since they were last built.
 * @param {string} project
 * @param {(sentence: string) => void} say
 * @param {("client" | "server")[]} names
 */
export async function ensureBuilds(project, say, names = ["client", "server"]) {
  await Promise.all(names.map((name) => ensureBuild(project, say, name)));
}

/** @param {string} project @param {(sentence: string) => void} say @param {"client" | "server"} name */
async function ensureBuild(project, say, name) {
  const { what, sources, settings } = builds[name];
  const noteFile = join(project, "dist", `${name}-built-from`);
  const fingerprint = fingerprintOf(project, sources);
  if (isBuiltFrom(noteFile, fingerprint)) return;
  say(`Building the ${what}.`);
  // First, so that a build that is cut short counts as none.
  rmSync(noteFile, { force: true });
  const vite = join(project, "node_modules", "vite", "bin", "vite.js");
  const command = [vite, "build", "--logLevel", "error", ...settings];
  // Under vitest, too, it is the product that is built: vite.config.ts has other settings for tests.
  const environment = { NODE_ENV: "production", VITEST: "" };
  const { code, output } = await run(project, process.execPath, command, environment);
  if (code !== 0) throw new PrepareFault(`The ${what} could not be built.`, ...lastLines(output));
  mkdirSync(join(project, "dist"), { recursive: true });
  writeFileSync(noteFile, fingerprint);
}

/** @param {string} noteFile @param {string} fingerprint */
function isBuiltFrom(noteFile, fingerprint) {
  return existsSync(noteFile) && readFileSync(noteFile, "utf8") === fingerprint;
}

/**
 * By what the files hold: times change with every checkout.
 * @param {string} project @param {string[]} sources
 */
export function fingerprintOf(project, sources) {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of listFiles(join(project, source))) {
      hash.update(relative(project, file)).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .filter((entry) => !entry.name.endsWith(".csv"))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      return entry.isDirectory() ? listFiles(inside) : [inside];
    });
}

/** Something is missing that whoever started this can bring; shown as sentences. */
export class PrepareFault extends Error {
  /** @param {string[]} sentences */
  constructor(...sentences) {
    super(sentences.join("\n"));
  }
}

/**
 * npm says where it is when it has started us; otherwise it is looked for like any program.
 * @param {string} project @param {string[]} words
 */
function runNpm(project, words) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) return run(project, process.execPath, [npm, ...words]);
  return run(project, process.platform === "win32" ? "npm.cmd" : "npm", words);
}

/**
 * @param {string} project @param {string} command @param {string[]} words @param {NodeJS.ProcessEnv} more
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(project, command, words, more = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: project,
      env: { ...process.env, ...more },
      stdio: ["ignore", "pipe", "pipe"],
      shell: command.endsWith(".cmd"),
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
        output += text;
      });
    }
    child.once("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split("\n").slice(-15);
}
