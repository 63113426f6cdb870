// What `npm test` runs: brings what is missing, then static checks, unit tests, tests against a real Neo4j and in a
// real browser. Its last line counts them all. Words after `npm test --` go to vitest.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilds, ensurePackages, isNodeNewEnough, nodeNeeded } from "../server/prepare-project.mjs";
import { findChromium } from "./browser/find-chromium.mjs";

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(project, "tests", "results");
const given = process.argv.slice(2);
const isCi = process.env.CI === "true";
const count = { passed: 0, failed: 0, skipped: 0 };

/** Each is counted as one test. */
const staticChecks = [
  { what: "style", command: ["@biomejs/biome/bin/biome", "check", "."] },
  { what: "types of the server", command: ["typescript/bin/tsc", "-p", "tsconfig.json"] },
  { what: "types of the client", command: ["typescript/bin/tsc", "-p", "client/tsconfig.json"] },
  {
    what: "types of the browser tests",
    command: ["typescript/bin/tsc", "-p", "tests/browser/tsconfig.json"],
  },
];

/** @param {string} sentence */
function say(sentence) {
  console.log(sentence);
}

/**
 * @param {string[]} command a program of a package, and its words
 * @returns {Promise<{ isSound: boolean, output: string }>}
 */
function runPackage([program = "", ...words]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(project, "node_modules", program), ...words], {
      cwd: project,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
        output += text;
      });
    }
    child.once("close", (code) => resolve({ isSound: code === 0, output }));
  });
}

async function runStaticChecks() {
  for (const { what, command } of staticChecks) {
    const { isSound, output } = await runPackage(command);
    count[isSound ? "passed" : "failed"] += 1;
    say(isSound ? `✓ ${what}` : `✗ ${what}\n${output}`);
  }
}

/** The screens as they are delivered; a browser cannot show what does not build. */
async function build() {
  try {
    await ensureBuilds(project, say);
    count.passed += 1;
    return true;
  } catch (error) {
    count.failed += 1;
    say(`✗ build\n${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** @param {string[]} projects */
async function runVitest(projects) {
  // A name of its own: tests may run several times at once.
  const reportFile = join(results, `vitest-${process.pid}.json`);
  mkdirSync(results, { recursive: true });
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const chosen = projects.flatMap((name) => ["--project", name]);
  const child = spawn(
    process.execPath,
    [
      join(project, "node_modules", "vitest", "vitest.mjs"),
      "run",
      "--passWithNoTests",
      ...report,
      ...chosen,
      ...given,
    ],
    { cwd: project, stdio: ["ignore", "inherit", "inherit"] },
  );
  const code = await new Promise((resolve) => child.once("close", resolve));
  const failedBefore = count.failed;
  addReport(reportFile);
  rmSync(reportFile, { force: true });
  // A fault outside any test, such as one while Neo4j is started, is counted too.
  if (code !== 0 && count.failed === failedBefore) count.failed += 1;
}

/** @param {string} file */
function addReport(file) {
  /** @type {import("vitest/node").JsonTestResults} */
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return;
  }
  count.passed += report.numPassedTests;
  count.failed += report.numFailedTests;
  count.skipped += report.numPendingTests + report.numTodoTests;
  // A file that cannot even be read has no tests to fail.
  for (const { status, assertionResults } of report.testResults) {
    if (status === "failed" && assertionResults.every(({ status: each }) => each !== "failed"))
      count.failed += 1;
  }
}

/** How many tests there are in the browser: read, because vitest would start everything to list them. */
function countBrowserTests() {
  const folder = join(project, "tests", "browser");
  const files = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  return texts.join("\n").match(/^\s*(it|test)(\.\w+)*\(/gm)?.length ?? 0;
}

async function runAll() {
  if (!isNodeNewEnough(process.versions.node)) {
    throw new Error(`Node ${process.versions.node} is too old: ${nodeNeeded} is needed.`);
  }
  await ensurePackages(project, say);
  // Who names tests wants those alone.
  if (given.length > 0) return await runVitest([]);
  await runStaticChecks();
  const isBuilt = await build();
  const withBrowser = isBuilt && findChromium(process.env) !== undefined;
  await runVitest(["unit", "client", "database", ...(withBrowser ? ["browser"] : [])]);
  if (withBrowser) return;
  count.skipped += countBrowserTests();
  if (!isBuilt) return;
  say(
    "The browser tests were skipped: Chromium is missing. On Debian and Ubuntu: apt-get install chromium; or name one in CHROMIUM.",
  );
  if (isCi) count.failed += 1;
}

try {
  await runAll();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  count.failed += 1;
}
say(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;
