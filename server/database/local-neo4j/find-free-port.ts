import { createServer } from "node:net";

/** Below the range from which systems take ports for outgoing connections, so that it is still free after a restart. */
const lowest = 20_000;
const highest = 32_000;

/** A port of this computer that nobody listens on. It is not held: whoever takes it has to cope with losing the race. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port was found between ${lowest} and ${highest}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}
