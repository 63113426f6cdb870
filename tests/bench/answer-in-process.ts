import type { Database } from "../../server/database/database.ts";
import { refuseOwnCypher } from "../../server/database/sandbox/share-graph.ts";
import { createContext } from "../../server/http/create-context.ts";
import { noLibrary } from "../../server/queries/library/open-library.ts";
import { keepReadings } from "../../server/queries/network/keep-readings.ts";
import { openOwnCypher } from "../../server/queries/own-cypher/open-own-cypher.ts";
import { routes } from "../../server/routes.ts";
import { openWorkspace } from "../../server/workspace/open-workspace.ts";

/** Answers a path as the server does, without HTTP: parameters are parsed, the question is answered, the answer written as JSON. */
export async function openAnswerer(database: Database): Promise<(path: string) => Promise<void>> {
  const workspace = await openWorkspace(":memory:", () => new Date());
  const own = openOwnCypher({
    sandbox: refuseOwnCypher("The bench runs nobody's own Cypher."),
    record: async () => undefined,
    now: () => new Date(),
  });
  const parts = {
    ...{ database, workspace, own, library: noLibrary, listener: "private" as const },
    ...keepReadings(database),
    now: () => new Date(),
  };
  return async (path) => {
    const { pathname, searchParams } = new URL(path, "http://127.0.0.1");
    const found = routes
      .map((route) => ({ route, placed: matchPath(route.endpoint.path, pathname) }))
      .find(({ placed }) => placed !== undefined);
    if (found?.placed === undefined) throw new Error(`no route answers ${path}`);
    const parameters = { ...Object.fromEntries(searchParams), ...found.placed };
    const context = createContext(parts, new AbortController().signal);
    JSON.stringify(await found.route.prepare(parameters)(context));
    // The server asks for it too: it is the answer's label.
    await context.dataVersion();
  };
}

/** The parameters of a path such as /api/nodes/:id, or undefined for another path. */
function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/").map(decodeURIComponent);
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    if (part.startsWith(":")) parameters[part.slice(1)] = given[index]!;
    else if (part !== given[index]) return undefined;
  }
  return parameters;
}
