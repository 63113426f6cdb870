import { createServer, type RequestListener, type Server } from "node:http";
import { StartFault } from "../errors.ts";

export interface Listener {
  /** What people type to get there. */
  readonly address: string;
  /** From now on this answers, in place of "still getting ready". */
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

export interface ListenerAddress {
  readonly host: string;
  readonly port: number;
  /** The variable that chooses the port, for whoever finds it taken. */
  readonly portName: string;
}

/**
 * Takes the port at once, so that a taken one is known before anything else is done; until the server is ready every
 * request is told so. Throws StartFault.
 */
export async function openListener(wanted: ListenerAddress): Promise<Listener> {
  let answer: RequestListener = sayNotReady;
  const server = createServer((request, response) => answer(request, response));
  await listen(server, wanted);
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : wanted.port;
  const host = wanted.host.includes(":") ? `[${wanted.host}]` : wanted.host;
  return {
    address: `http://${host}:${port}`,
    answerWith(listener) {
      answer = listener;
    },
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connection open for the next request; waiting for it would hold up the end.
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, { host, port, portName }: ListenerAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, { host, port, portName })));
    server.listen({ host, port }, () => resolve());
  });
}

function explain(error: NodeJS.ErrnoException, { host, port, portName }: ListenerAddress): StartFault {
  const hostName = portName.replace("PORT", "HOST");
  switch (error.code) {
    case "EADDRINUSE":
      return new StartFault(
        `Port ${port} on ${host} is taken by another program. Choose another, such as ${portName}=${port + 10}, or ${portName}=0 for any free one.`,
      );
    case "EACCES":
      return new StartFault(
        `This user may not listen on port ${port}. Choose one from 1024 up in ${portName}.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartFault(`This computer does not have the address ${host}, given in ${hostName}.`);
    default:
      return new StartFault(`Listening on ${host}, port ${port}, is not possible: ${error.message}`);
  }
}

const sayNotReady: RequestListener = (_request, response) => {
  response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "2", Refresh: "2" });
  response.end("Clusterix is getting ready. This page comes by itself.\n");
};
