import { setTimeout as wait } from "node:timers/promises";

/** Who waits for the address waits no longer than this; the rest goes on meanwhile. */
const waitAtMostMs = 4_000;

export interface WarmUp {
  /** Fulfilled when whoever waits for the address should wait no longer. */
  readonly enough: Promise<void>;
  readonly whole: Promise<void>;
}

/**
 * Puts the questions of the first screens once, so that nobody waits for them: after a start each kind takes up to a
 * second. What fails here fails again when asked. First what the first screen shows at once, then all the rest; those
 * at the same time, since Neo4j plans each on a processor of its own.
 */
export function warmUp(address: string): WarmUp {
  const whole = askAll(address);
  return { enough: Promise.race([whole, wait(waitAtMostMs, undefined, { ref: false })]), whole };
}

async function askAll(address: string): Promise<void> {
  const askEach = (paths: readonly string[]) => Promise.all(paths.map((path) => ask(address + path)));
  const [overview = ""] = await askEach(["/api/overview?by=region,family", "/api/freshness"]);
  const readFound = async () => {
    const [found = ""] = await askEach(["/api/search?q=packaging&limit=10"]);
    await askEach(aboutNodes(idsIn(found)));
  };
  await Promise.all([readFound(), askEach(["/api/ready", ...aboutGroups(idsIn(overview))])]);
  // Last, since the first screens do without: a whole pair is ten questions to the graph.
  const last = ["/api/complementarity?limit=200", "/api/value-chains", "/api/schema"];
  const [pairs = "", chains = ""] = await askEach(last);
  const [best = [], ...others] = aboutPairs(pairs);
  await askEach([...best, ...aboutChain(idsIn(chains))]);
  for (const other of others) await askEach(other);
}

function idsIn(answer: string): string[] {
  return [...answer.matchAll(/"id":"([^"]+)"/g)].map(([, id = ""]) => id);
}

/** The first group of an overview by two properties, then the first of these. */
function aboutGroups([group, region]: readonly string[]): string[] {
  if (group === undefined || region === undefined) return [];
  return [
    `/api/overview/members?group=${encodeURIComponent(group)}`,
    `/api/regions/${encodeURIComponent(region)}/summary`,
  ];
}

/** Neo4j plans a question anew where a text given to it has more than ten characters: the best pair of each sort. */
function aboutPairs(pairs: string): string[][] {
  const sorts = new Map<string, string[]>();
  for (const [, a = "", b = ""] of pairs.matchAll(/"a":"([^"]+)","b":"([^"]+)"/g)) {
    const sort = [a, b].map((id) => id.length > 10).join();
    if (!sorts.has(sort)) sorts.set(sort, [`/api/complementarity/${a}/${b}`]);
  }
  return [...sorts.values()];
}

/** The first chain of the list, then the first of its steps. */
function aboutChain([chain, stage]: readonly string[]): string[] {
  if (chain === undefined || stage === undefined) return [];
  return [`/api/value-chains/${chain}/chains?k=1`, `/api/value-chains/${chain}/stages/${stage}?limit=1`];
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
