// What `npm start`, `npm run dev` and `npm run seed` run: plain JavaScript without packages. It brings and builds what
// is missing and then becomes the server, in this same process, so that signals and exit codes are the server's own.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  ensureBuilds,
  ensurePackages,
  isNodeNewEnough,
  nodeNeeded,
  PrepareFault,
} from "./prepare-project.mjs";

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);

/** @param {string} sentence */
function say(sentence) {
  console.log(sentence);
}

async function launch() {
  if (!isNodeNewEnough(process.versions.node)) {
    throw new PrepareFault(`Node ${process.versions.node} is too old: ${nodeNeeded} is needed.`);
  }
  await ensurePackages(project, say);
  if (words[0] === "--dev") return await develop();
  await ensureBuilds(project, say, words[0] === "--seed" ? ["server"] : ["client", "server"]);
  await import(pathToFileURL(join(project, "dist", "server", "main.js")).href);
}

/**
 * For development: Neo4j by itself, the server started again with every change, and Vite for the screens, which
 * change in the browser as they are written. The first to end ends the others.
 */
async function develop() {
  const tsx = join(project, "node_modules", "tsx", "dist", "cli.mjs");
  const vite = join(project, "node_modules", "vite", "bin", "vite.js");
  const main = join(project, "server", "main.ts");
  const neo4j = process.env.NEO4J_URI ? {} : await startNeo4j(main);
  const api = `http://127.0.0.1:${process.env.PORT || 4500}`;
  const environment = { ...process.env, ...neo4j, NODE_ENV: "development", CLUSTERIX_DEV_API: api };
  start([tsx, "watch", "--clear-screen=false", "--include", "cypher/**/*.cypher", main], environment);
  start([vite], environment);
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();

/** @param {string[]} command @param {NodeJS.ProcessEnv} environment */
function start(command, environment) {
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = ["ignore", "inherit", "inherit", "ipc"];
  /** @type {import("node:child_process").ChildProcess} */
  const child = spawn(process.execPath, command, { cwd: project, env: environment, stdio });
  children.add(child);
  child.once("exit", (code) => {
    children.delete(child);
    process.exitCode ||= code ?? 0;
    for (const other of children) other.kill("SIGTERM");
  });
  return child;
}

/**
 * Fulfilled with where it answers, as the environment that the server reads.
 * @param {string} main @returns {Promise<NodeJS.ProcessEnv>}
 */
function startNeo4j(main) {
  const child = start(["--import", "tsx", main, "--neo4j"], process.env);
  return new Promise((resolve, reject) => {
    // It has said why.
    child.once("exit", () => reject(new PrepareFault()));
    child.once("message", (/** @type {Record<string, string>} */ { uri, username, password, database }) => {
      resolve({
        NEO4J_URI: uri,
        NEO4J_USERNAME: username,
        NEO4J_PASSWORD: password,
        NEO4J_DATABASE: database,
      });
    });
  });
}

/**
 * npm does not pass SIGTERM on: only the shell between it and this process ends, and the server would live on, holding
 * its port, without anybody knowing. So a parent that has gone counts as the signal.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}

if (words[0] === "--dev") {
  // A terminal tells the children itself; a second telling does no harm.
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(name, () => {
      for (const child of children) child.kill("SIGTERM");
    });
  }
}

endWithNpm();
try {
  await launch();
} catch (error) {
  if (!(error instanceof PrepareFault)) console.error(error);
  else if (error.message !== "") console.error(error.message);
  process.exitCode = 1;
}
