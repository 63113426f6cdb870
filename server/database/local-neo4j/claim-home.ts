import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StartFault } from "../../errors.ts";
import { isStillRunning, lookUpProcess, type RunningProcess } from "./running-process.ts";

const runningProcess = z.object({ processId: z.number().int(), began: z.string() });

const claim = z.object({
  /** The server whose folder this is. */
  owner: runningProcess,
  /** The Neo4j it has started. */
  neo4j: runningProcess.optional(),
  /** Where that Neo4j answers. */
  uri: z.string().optional(),
  /** Where the server answers, once it does. */
  address: z.string().optional(),
});

export type Claim = z.infer<typeof claim>;

const claimFile = (home: string) => join(home, "claim.json");

/** What the folder's last or present owner has written down; nothing when nobody has, or when it cannot be read. */
export function readClaim(home: string): Claim | undefined {
  try {
    return claim.parse(JSON.parse(readFileSync(claimFile(home), "utf8")));
  } catch {
    return undefined;
  }
}

/** Whose folder this is at the moment, other than this process. */
export function findOwner(home: string): Claim | undefined {
  const known = readClaim(home);
  if (known === undefined || known.owner.processId === process.pid) return undefined;
  return isStillRunning(known.owner) ? known : undefined;
}

/** Two servers on the same files would end each other's Neo4j, hence one owner. Throws StartFault. */
export function refuseSecondOwner(home: string): void {
  const owner = findOwner(home);
  if (owner === undefined) return;
  const where = owner.address === undefined ? "" : ` at ${owner.address}`;
  throw new StartFault(
    `Clusterix is already running from this folder${where} (process ${owner.owner.processId}).`,
    "Use that one, end it, or give this one a folder of its own in CLUSTERIX_HOME.",
  );
}

/**
 * Makes the folder this process's own and returns the Neo4j that a killed owner has left running, if any.
 * Throws StartFault.
 */
export function claimHome(home: string): RunningProcess | undefined {
  refuseSecondOwner(home);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const left = readClaim(home);
  const self = lookUpProcess(process.pid) ?? { processId: process.pid, began: "unknown" };
  const isOwn = left?.owner.processId === self.processId && left.owner.began === self.began;
  writeClaim(home, { owner: self, neo4j: left?.neo4j, address: isOwn ? left?.address : undefined });
  return left?.neo4j !== undefined && isStillRunning(left.neo4j) ? left.neo4j : undefined;
}

/** Adds to what is written down about this process. */
export function noteInClaim(home: string, news: Partial<Omit<Claim, "owner">>): void {
  const known = readClaim(home);
  if (known?.owner.processId === process.pid) writeClaim(home, { ...known, ...news });
}

export function releaseHome(home: string): void {
  if (readClaim(home)?.owner.processId === process.pid) rmSync(claimFile(home), { force: true });
}

/** By way of a second file, so that nobody ever reads half of it. */
function writeClaim(home: string, value: Claim): void {
  const beside = `${claimFile(home)}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(beside, claimFile(home));
}
