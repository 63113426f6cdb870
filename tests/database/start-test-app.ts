import { createServer } from "node:http";
import { join } from "node:path";
import { pino } from "pino";
import { type EndpointName, endpoints } from "#contract/endpoints.ts";
import type { OutputOf } from "#contract/types-by-endpoint.ts";
import { type AppOptions, createApp } from "../../server/app.ts";
import { exampleAddresses, exampleBodies } from "../../server/http/example-addresses.ts";
import { openLibrary } from "../../server/queries/library/open-library.ts";
import { openWorkspace } from "../../server/workspace/open-workspace.ts";
import { openTestDatabase } from "./open-test-database.ts";

/** The day on which the facts were collected: what is "running" or "ended" in tests does not change with time. */
export const testDay = "2026-11-25";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export interface TestApp {
  readonly address: string;
  /** Asks for an address below the server's, such as `/api/health`. */
  fetch(path: string, init?: RequestInit): Promise<Answer>;
  /** Puts the example of an endpoint, with its method and body. */
  askExample(name: EndpointName, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The answer of an endpoint; fails when it is not 200. */
  get<Name extends EndpointName>(name: Name, path: string): Promise<OutputOf<Name>>;
  stop(): Promise<void>;
}

/** The queries that come with the product. */
const library = openLibrary(join(import.meta.dirname, "..", "..", "cypher", "library"));

/** What these change has to be there, made by the other, and gets an id of its own whenever it is made. */
const madeFirst: Partial<Record<EndpointName, EndpointName>> = {
  ...{ changeValueChain: "makeValueChain", removeValueChain: "makeValueChain" },
  ...{ changeQuery: "makeQuery", removeQuery: "makeQuery" },
};

async function makeExample(ask: TestApp["fetch"], maker: EndpointName): Promise<string> {
  const init = { method: "POST", ...bodyOf(exampleBodies[maker], {}) };
  const { body } = await ask(exampleAddresses[maker], init);
  const made = body as { readonly id?: string; readonly query?: { readonly id: string } };
  return made.id ?? made.query?.id ?? "own-none";
}

function bodyOf(body: object | undefined, headers: Readonly<Record<string, string>>): RequestInit {
  if (body === undefined) return { headers };
  return { headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) };
}

/** The whole server but for the client, on a free port, with the run's graph unless another is given. */
export async function startTestApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  const database = options.database ?? openTestDatabase();
  const now = () => new Date(`${testDay}T12:00:00Z`);
  const workspace = options.workspace ?? (await openWorkspace(":memory:", now));
  const app = createApp({
    database,
    workspace,
    library,
    listener: "private",
    clientFolder: join(import.meta.dirname, "no-client"),
    logger: pino({ level: "silent" }),
    checksAnswers: true,
    now,
    ...options,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  const address = `http://127.0.0.1:${bound.port}`;
  const ask = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(address + path, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("Content-Type") ?? "");
    const body: unknown = isJson && text !== "" ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, body };
  };
  return {
    address,
    fetch: ask,
    async askExample(name, headers = {}) {
      const maker = madeFirst[name];
      const path =
        maker === undefined
          ? exampleAddresses[name]
          : exampleAddresses[name].replace(/own-[\w-]+/, await makeExample(ask, maker));
      const body = exampleBodies[name];
      return await ask(path, { method: endpoints[name].method, ...bodyOf(body, headers) });
    },
    async get<Name extends EndpointName>(_name: Name, path: string) {
      const { status, text, body } = await ask(path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
      return body as OutputOf<Name>;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (options.database === undefined) await database.close();
      if (options.workspace === undefined) await workspace.close();
    },
  };
}
