import { setTimeout as wait } from "node:timers/promises";

/** What the first screens ask for. After a start each kind of question takes up to a second the first time. */
const firstQuestions = [
  "/api/overview?by=region,family",
  "/api/search?q=packaging&limit=10",
  "/api/freshness",
  "/api/ready",
];
/** Who waits for the address waits no longer than this; the rest goes on meanwhile. */
const waitAtMostMs = 2_500;

export interface WarmUp {
  /** Fulfilled when whoever waits for the address should wait no longer. */
  readonly enough: Promise<void>;
  readonly whole: Promise<void>;
}

/**
 * Puts the questions of the first screens once, so that nobody waits for them. What fails here fails again when asked.
 * All at the same time: Neo4j plans each on a processor of its own.
 */
export function warmUp(address: string): WarmUp {
  const whole = askAll(address);
  return { enough: Promise.race([whole, wait(waitAtMostMs, undefined, { ref: false })]), whole };
}

async function askAll(address: string): Promise<void> {
  const [overview = "", found = "", ...others] = firstQuestions.map((path) => ask(address + path));
  const follow = async (
    answer: string | Promise<string>,
    pathsAbout: (ids: string[]) => readonly string[],
  ) => {
    const paths = pathsAbout([...(await answer).matchAll(/"id":"([^"]+)"/g)].map(([, id = ""]) => id));
    await Promise.all(paths.map((path) => ask(address + path)));
  };
  await Promise.all([follow(overview, aboutGroups), follow(found, aboutNodes), ...others]);
}

/** The first group of an overview by two properties, then the first of these. */
function aboutGroups([group, region]: readonly string[]): string[] {
  if (group === undefined || region === undefined) return [];
  return [
    `/api/overview/members?group=${encodeURIComponent(group)}`,
    `/api/regions/${encodeURIComponent(region)}/summary`,
  ];
}

function aboutNodes([first, second]: readonly string[]): string[] {
  if (first === undefined) return [];
  const [one, other] = [encodeURIComponent(first), encodeURIComponent(second ?? first)];
  return [
    ...["", "/neighbours", "/surroundings"].map((about) => `/api/nodes/${one}${about}`),
    `/api/subgraph?ids=${one},${other}`,
    `/api/paths?from=${one}&to=${other}`,
  ];
}

async function ask(url: string): Promise<string> {
  return await fetch(url).then(
    (response) => response.text(),
    () => "",
  );
}
