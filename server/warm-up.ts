import { setTimeout as wait } from "node:timers/promises";

/** What the first screens ask for. After a start each kind of question takes up to a second the first time. */
const firstQuestions = ["/api/freshness", "/api/overview?by=region", "/api/search?q=packaging&limit=10"];
/** Who waits for the address waits no longer than this for the rest of the warm-up, which goes on. */
const waitAtMostMs = 2_000;
/** On a busy computer the very first answer may need more time than a question is given. */
const tries = 10;

/**
 * Waits until the server answers that it is ready, and puts the questions of the first screens once, so that nobody
 * waits for them. What fails here fails again when it is asked.
 */
export async function warmUp(address: string, signal: AbortSignal): Promise<void> {
  for (let left = tries; left > 0 && !(await succeeds(`${address}/api/ready`)); left -= 1) {
    await wait(500, undefined, { signal });
  }
  const asking = askOneAfterTheOther(address);
  await Promise.race([asking, wait(waitAtMostMs, undefined, { ref: false })]);
}

async function askOneAfterTheOther(address: string): Promise<void> {
  for (const path of firstQuestions) {
    const id = /"id":"([^"]+)"/.exec(await ask(address + path))?.[1];
    if (id === undefined || !path.startsWith("/api/search")) continue;
    for (const about of ["", "/neighbours"])
      await ask(`${address}/api/nodes/${encodeURIComponent(id)}${about}`);
  }
}

async function succeeds(url: string): Promise<boolean> {
  return await fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

async function ask(url: string): Promise<string> {
  return await fetch(url).then(
    (response) => response.text(),
    () => "",
  );
}
