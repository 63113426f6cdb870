import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Targets } from "./hostile-outside.ts";

export interface Canaries {
  readonly targets: Targets;
  /** Stands in every canary file and in every answer of the listeners; to be seen by nobody. */
  readonly secret: string;
  /** What has been asked for, at any of the listeners. */
  readonly visits: readonly string[];
  close(): Promise<void>;
}

const importFile = "canary.csv";

/**
 * Listeners on this computer that count who comes, and files that nobody may read: one in `folder`, one in each folder
 * from which a Neo4j would import.
 */
export async function openCanaries(folder: string, importFolders: readonly string[]): Promise<Canaries> {
  const secret = `canary-${randomUUID()}`;
  const visits: string[] = [];
  const servers: Server[] = [];
  const listen = async (hosts: readonly string[], port: number, redirectTo?: number): Promise<number> => {
    let taken = port;
    for (const host of hosts) {
      const server = createServer((request, response) => {
        visits.push(`${host}:${taken}${request.url}`);
        const isToFile = request.url === "/to-file";
        const place = isToFile ? `file://${join(folder, importFile)}` : `http://127.0.0.1:${redirectTo}/`;
        if (redirectTo === undefined) response.end(`${secret},1\n`);
        else response.writeHead(302, { Location: place }).end();
      });
      // What is no HTTP at all has come here, too.
      server.on("connection", (socket) => visits.push(`${host}:${taken} by ${socket.remotePort}`));
      await new Promise<void>((resolve) => server.listen(taken, host, resolve));
      servers.push(server);
      const bound = server.address();
      if (typeof bound === "object" && bound !== null) taken = bound.port;
    }
    return taken;
  };
  // Every address that means this computer leads to the same listener.
  const port = await listen(["127.0.0.1", "::1"], 0);
  const redirectingPort = await listen(["127.0.0.1"], 0, port);
  for (const each of [folder, ...importFolders]) {
    mkdirSync(each, { recursive: true });
    writeFileSync(join(each, importFile), `${secret},1\n`);
  }
  return {
    targets: { port, redirectingPort, file: join(folder, importFile), importFile },
    secret,
    visits,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      for (const each of [folder, ...importFolders]) rmSync(join(each, importFile), { force: true });
    },
  };
}
