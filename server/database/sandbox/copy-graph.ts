import neo4j, { type Driver, type Session, type Transaction } from "neo4j-driver";
import type { DatabaseSettings } from "../database.ts";

export interface CopyOptions {
  readonly signal: AbortSignal;
  /** How much of it is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

const batchSize = 5_000;
/** A graph of 370,000 links takes half a minute on a busy computer. */
const readTimeoutMs = 300_000;

const countAll = `MATCH (n:Entity)
RETURN count(n) AS nodes, sum(COUNT { (n)-->(:Entity) }) AS links`;
const readNodes = "MATCH (n:Entity) RETURN labels(n) AS labels, properties(n) AS properties";
const readLinks = `MATCH (a:Entity)-[r]->(b:Entity)
RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties`;
const writeNodes = "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties";
// Planned anew each time: a plan made for an empty graph looks through all of it. The look-ups are apart, or they would
// be planned as a product.
const writeLinks = `CYPHER replan=force
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
CALL (row, a) {
  MATCH (b:Entity {id: row.to})
  CREATE (a)-[r:$(row.type)]->(b)
  SET r = row.properties
}
FINISH`;

/**
 * Copies everything that has one of our ids, with all that leads from one to another, into an empty graph. Read in one
 * transaction, so that the copy is of one moment. Values pass as the driver has them, so that none changes its type.
 * Throws what the driver throws.
 */
export async function copyGraph(
  from: DatabaseSettings,
  to: DatabaseSettings,
  options: CopyOptions,
): Promise<void> {
  const source = connect(from);
  const target = connect(to);
  const reading = source.session({
    database: from.database,
    defaultAccessMode: neo4j.session.READ,
    fetchSize: batchSize,
  });
  const writing = target.session({ database: to.database });
  try {
    const transaction = await reading.beginTransaction({ timeout: readTimeoutMs });
    const { records } = await transaction.run(countAll);
    const [nodes, links] = ["nodes", "links"].map((name) => neo4j.integer.toNumber(records[0]?.get(name)));
    const total = (nodes ?? 0) + (links ?? 0);
    let done = 0;
    const add = (rows: number) => {
      done += rows;
      options.onProgress(total === 0 ? 1 : Math.min(1, done / total));
    };
    for (const [question, statement] of [
      [readNodes, writeNodes],
      [readLinks, writeLinks],
    ] as const)
      await pour({ transaction, question, writing, statement, add, signal: options.signal });
    await transaction.rollback();
    await writing.run("CALL db.awaitIndexes(300)");
  } finally {
    await Promise.allSettled([closeAll(reading, source), closeAll(writing, target)]);
  }
}

interface Pouring {
  readonly transaction: Transaction;
  readonly question: string;
  readonly writing: Session;
  readonly statement: string;
  readonly add: (rows: number) => void;
  readonly signal: AbortSignal;
}

async function pour({ transaction, question, writing, statement, add, signal }: Pouring): Promise<void> {
  let rows: unknown[] = [];
  const write = async () => {
    signal.throwIfAborted();
    if (rows.length === 0) return;
    await writing.run(statement, { rows });
    add(rows.length);
    rows = [];
  };
  for await (const record of transaction.run(question)) {
    rows.push(record.toObject());
    if (rows.length === batchSize) await write();
  }
  await write();
}

async function closeAll(session: Session, driver: Driver): Promise<void> {
  await session.close();
  await driver.close();
}

function connect({ uri, username, password }: DatabaseSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), {
    userAgent: "clusterix-copy",
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
  });
}
