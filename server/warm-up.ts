/** What the first screens ask for. After a start each kind of question takes up to a second the first time. */
const firstQuestions = [
  "/api/ready",
  "/api/freshness",
  "/api/overview?by=region",
  "/api/search?q=packaging&limit=10",
];
/** Who waits for the address waits no longer than this for the warm-up; the rest of it goes on. */
const waitAtMostMs = 2_500;

/** Puts the questions of the first screens once, so that nobody waits for them. What fails here fails again when asked. */
export async function warmUp(address: string): Promise<void> {
  const asking = askOneAfterTheOther(address);
  await Promise.race([asking, new Promise((resolve) => setTimeout(resolve, waitAtMostMs).unref())]);
}

async function askOneAfterTheOther(address: string): Promise<void> {
  for (const path of firstQuestions) {
    try {
      const response = await fetch(address + path, { signal: AbortSignal.timeout(10_000) });
      const found: unknown = await response.json();
      const id = path.startsWith("/api/search") ? firstId(found) : undefined;
      if (id === undefined) continue;
      for (const about of ["", "/neighbours"])
        await fetch(`${address}/api/nodes/${encodeURIComponent(id)}${about}`);
    } catch {
      return;
    }
  }
}

function firstId(found: unknown): string | undefined {
  return /"id":"([^"]+)"/.exec(JSON.stringify(found))?.[1];
}
