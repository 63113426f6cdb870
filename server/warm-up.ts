import { setTimeout as wait } from "node:timers/promises";

/** What the first screens ask for. After a start each kind of question takes up to a second the first time. */
const firstQuestions = [
  "/api/ready",
  "/api/freshness",
  "/api/overview?by=region",
  "/api/search?q=packaging&limit=10",
];
/** Who waits for the address waits no longer than this once the first answer is there; the rest goes on meanwhile. */
const waitAtMostMs = 1_500;

export interface WarmUp {
  /** Fulfilled when whoever waits for the address should wait no longer. */
  readonly enough: Promise<void>;
  readonly whole: Promise<void>;
}

/** Puts the questions of the first screens once, so that nobody waits for them. What fails here fails again when asked. */
export function warmUp(address: string): WarmUp {
  const [first = "", ...others] = firstQuestions.map((path) => address + path);
  const firstAnswer = ask(first);
  const whole = firstAnswer.then(() => askEach(others, address));
  const patience = firstAnswer.then(() => wait(waitAtMostMs, undefined, { ref: false }));
  return { enough: Promise.race([whole, patience]), whole };
}

async function askEach(urls: readonly string[], address: string): Promise<void> {
  for (const url of urls) {
    const id = /"id":"([^"]+)"/.exec(await ask(url))?.[1];
    if (id === undefined || !url.includes("/api/search")) continue;
    const node = encodeURIComponent(id);
    for (const about of ["", "/neighbours", "/surroundings"])
      await ask(`${address}/api/nodes/${node}${about}`);
    await ask(`${address}/api/subgraph?ids=${node}`);
  }
}

async function ask(url: string): Promise<string> {
  return await fetch(url).then(
    (response) => response.text(),
    () => "",
  );
}
