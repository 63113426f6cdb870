import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { createApp } from "../../server/app.ts";
import { toBoltMap } from "../../server/database/convert-values.ts";
import type { Database, Parameters } from "../../server/database/database.ts";
import { openWorkspace } from "../../server/workspace/open-workspace.ts";

/** One question to the database, as a request puts it. */
export interface Statement {
  readonly question: string;
  readonly parameters: Parameters;
  /** Statements of the same request, by index, whose answers are needed first. */
  readonly after: readonly number[];
}

interface Noted {
  readonly question: string;
  readonly parameters: Parameters;
  /** Which had been answered when this one was put. */
  readonly answeredBefore: readonly number[];
}

/** Much longer than any statement takes, so that whatever can start without the one held back has started. */
const holdBackMs = 150;
const attempts = 10;

/**
 * Finds out which Cypher the server runs for a request, and which statement has to wait for which. It asks the
 * product itself: every statement in turn is held back, and those that wait for it depend on it. Requests whose
 * statements are the same questions in the same order share the answer.
 */
export async function openStatementPlanner(database: Database) {
  const notebook = keepNotebook(database);
  const logger = pino({ level: "silent" });
  const app = createApp({
    database: notebook.database,
    workspace: await openWorkspace(":memory:", () => new Date()),
    listener: "private",
    clientFolder: import.meta.dirname,
    logger,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const orders = new Map<string, Promise<number[][]>>();

  async function note(path: string, heldBack?: number): Promise<readonly Noted[]> {
    for (let attempt = 1; ; attempt += 1) {
      const noted = notebook.begin(heldBack);
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      const body = await response.text();
      if (response.ok) return noted;
      // A database that has just started may take longer than it is given.
      if (attempt === attempts) throw new Error(`${path} is answered with ${response.status}: ${body}`);
    }
  }

  async function findOrder(path: string, count: number): Promise<number[][]> {
    const order = Array.from({ length: count }, (): number[] => []);
    for (let held = 0; held < count; held += 1) {
      const noted = await note(path, held);
      for (const [index, { answeredBefore }] of noted.entries()) {
        if (answeredBefore.includes(held)) order[index]?.push(held);
      }
    }
    return order;
  }

  return {
    async plan(path: string): Promise<Statement[]> {
      // What is read once and then kept for all requests belongs to none of them.
      await note(path);
      const noted = await note(path);
      const shape = noted.map(({ question }) => question).join(" ");
      let order = orders.get(shape);
      if (order === undefined) {
        order = findOrder(path, noted.length);
        orders.set(shape, order);
      }
      const after = await order;
      return noted.map(({ question, parameters }, index) => ({
        question,
        parameters: toBoltMap(parameters),
        after: after[index] ?? [],
      }));
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Passes every question on and notes it; answers the one held back later than it could. */
function keepNotebook(inner: Database) {
  let noted: Noted[] = [];
  let answered: number[] = [];
  let heldBack: number | undefined;
  const database: Database = {
    ...inner,
    async run(question, parameters, row, options) {
      const index = noted.push({ question, parameters, answeredBefore: [...answered] }) - 1;
      const into = answered;
      const rows = await inner.run(question, parameters, row, options);
      if (index === heldBack) await wait(holdBackMs);
      into.push(index);
      return rows;
    },
  };
  return {
    database,
    begin(held?: number): readonly Noted[] {
      noted = [];
      answered = [];
      heldBack = held;
      return noted;
    },
  };
}
