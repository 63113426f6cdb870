import { Agent, request } from "node:http";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import type { Database, DatabaseSettings } from "../../server/database/database.ts";
import { openDatabase } from "../../server/database/open-database.ts";
import { readCypherFiles } from "../../server/database/read-cypher-files.ts";
import { projectFolder } from "../architecture/read-sources.ts";
import { openAnswerer } from "./answer-in-process.ts";
import { type BenchEndpoint, chooseRequests, endpoints } from "./choose-requests.ts";
import { openStatementPlanner, type Statement } from "./plan-statements.ts";
import { quantile } from "./quantile.ts";
import type { Product } from "./start-product.ts";

/** The ways to the same answer. */
const sides = ["http", "inProcess", "bareDriver", "emptyRequest"] as const;
type Side = (typeof sides)[number];

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

/** Milliseconds by the way that was taken. */
export type RatioTimes = Readonly<Record<Side, Quantiles>> & { readonly endpoint: BenchEndpoint };

const cypherFiles = readCypherFiles(join(projectFolder, "cypher"));
const warmUpRounds = 8;
const measuredRounds = 12;

/**
 * Times each request directly one after the other on every way; who goes first changes from request to request.
 * - `bareDriver`: in this process, the same statements with the same parameters and the same waiting for each other,
 *   until all rows are here. Nothing is done with them.
 * - `inProcess`: in this process, all that the server does from the parameters as texts to the answer as JSON.
 * - `http`: the server in a process of its own, over a connection that is kept, until its answer is parsed.
 * - `emptyRequest`: the same for a request that asks nothing of the database; what HTTP alone takes.
 */
export async function measureRatios(product: Product): Promise<RatioTimes[]> {
  const driver = openBareDriver(product.database);
  const database = openDatabase(product.database, cypherFiles);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const answerInProcess = await openAnswerer(database);
  const ways: Ways = {
    http: ({ path }) => askServer(agent, product.address + path),
    inProcess: ({ path }) => answerInProcess(path),
    bareDriver: ({ statements }) => askDriver(driver, product.database.database, statements),
    emptyRequest: () => askServer(agent, `${product.address}/api/health`),
  };
  try {
    const requests = await chooseRequests(driver);
    const all: RatioTimes[] = [];
    for (const endpoint of endpoints) {
      const cases = await planCases(database, requests[endpoint]);
      all.push({ endpoint, ...(await timeCases(cases, ways)) });
    }
    return all;
  } finally {
    agent.destroy();
    await database.close();
    await driver.close();
  }
}

/** With the product's own settings, so that only what the product adds makes the difference. */
export function openBareDriver({ uri, username, password }: DatabaseSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
  });
}

interface Case {
  readonly path: string;
  readonly statements: readonly Statement[];
}

async function planCases(database: Database, paths: readonly string[]): Promise<Case[]> {
  const planner = await openStatementPlanner(database);
  try {
    const cases: Case[] = [];
    for (const path of paths) cases.push({ path, statements: await planner.plan(path) });
    return cases;
  } finally {
    await planner.close();
  }
}

type Ways = Readonly<Record<Side, (asked: Case) => Promise<void>>>;

async function timeCases(cases: readonly Case[], ways: Ways): Promise<Record<Side, Quantiles>> {
  const times = new Map<Side, number[]>(sides.map((side) => [side, []]));
  for (let round = 0; round < warmUpRounds + measuredRounds; round += 1) {
    for (const [index, asked] of cases.entries()) {
      for (const step of sides.keys()) {
        const side = sides[(round + index + step) % sides.length]!;
        const start = performance.now();
        await ways[side](asked);
        if (round >= warmUpRounds) times.get(side)?.push(performance.now() - start);
      }
    }
  }
  const summarise = (side: Side) => {
    const values = times.get(side) ?? [];
    return { p50: quantile(values, 0.5), p95: quantile(values, 0.95) };
  };
  return {
    http: summarise("http"),
    inProcess: summarise("inProcess"),
    bareDriver: summarise("bareDriver"),
    emptyRequest: summarise("emptyRequest"),
  };
}

function askServer(agent: Agent, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request(address, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        JSON.parse(Buffer.concat(parts).toString());
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${address} is answered with ${response.statusCode}`));
      });
    });
    asking.on("error", reject);
    asking.end();
  });
}

async function askDriver(driver: Driver, database: string, statements: readonly Statement[]): Promise<void> {
  const answers: Promise<void>[] = [];
  for (const statement of statements) answers.push(askOne(statement));
  await Promise.all(answers);

  async function askOne({ question, parameters, after }: Statement): Promise<void> {
    if (after.length > 0) await Promise.all(after.map((index) => answers[index]));
    const text = cypherFiles.get(question);
    if (text === undefined) throw new Error(`there is no file cypher/${question}.cypher`);
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      await session.run(text, parameters);
    } finally {
      await session.close();
    }
  }
}
