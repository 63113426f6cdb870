import { createHash } from "node:crypto";
import neo4j, { type Driver } from "neo4j-driver";
import type { DatabaseSettings } from "../../server/database/database.ts";

/** Everything in a Neo4j that nobody's own Cypher may change. */
export interface Fingerprint {
  readonly nodes: number;
  readonly links: number;
  /** Over all nodes, links, labels, types and properties. */
  readonly checksum: string;
  /** Labels, types, names of properties, indexes, constraints, users and databases. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly settings: string;
}

export interface Inside {
  takeFingerprint(): Promise<Fingerprint>;
  /** Transactions of others, by what they run. */
  listTransactions(): Promise<readonly string[]>;
  /** Connections of others, by who opened them. */
  listConnections(): Promise<readonly string[]>;
  run(text: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const userAgent = "hostile-tests";
const listed: Readonly<Record<string, string>> = {
  labels: "CALL db.labels()",
  types: "CALL db.relationshipTypes()",
  properties: "CALL db.propertyKeys()",
  indexes: "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state",
  constraints: "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties",
  users: "SHOW USERS YIELD user, suspended, passwordChangeRequired",
  databases: "SHOW DATABASES YIELD name, access, currentStatus",
};

/** Looks into a Neo4j as its administrator, past everything that the product puts before it. */
export function lookInside(settings: DatabaseSettings): Inside {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
    userAgent,
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 10_000,
  });
  const run = (text: string, parameters = {}) => ask(driver, settings.database, text, parameters);

  async function takeFingerprint(): Promise<Fingerprint> {
    const lists: Record<string, string[]> = {};
    for (const [what, text] of Object.entries(listed))
      lists[what] = (await run(text)).map((row) => JSON.stringify(row)).sort();
    const nodes = await run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");
    const links = await run(
      "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties",
    );
    // One that was started again has another port.
    const options = await run(
      "SHOW SETTINGS YIELD name, value WHERE NOT name ENDS WITH '_address' RETURN name, value",
    );
    return {
      lists,
      nodes: nodes.length,
      links: links.length,
      checksum: checksum([...nodes, ...links]),
      settings: checksum(options),
    };
  }

  return {
    takeFingerprint,
    run,
    async listTransactions() {
      const rows = await run(
        "SHOW TRANSACTIONS YIELD currentQuery, connectionId, status RETURN connectionId + ': ' + currentQuery AS name, currentQuery AS text",
      );
      return rows
        .filter(({ text }) => !String(text).startsWith("SHOW TRANSACTIONS"))
        .map(({ name }) => String(name));
    },
    async listConnections() {
      const rows = await run(
        "CALL dbms.listConnections() YIELD userAgent AS agent WHERE agent <> $userAgent RETURN agent",
        { userAgent },
      );
      return rows.map(({ agent }) => String(agent)).sort();
    },
    close: () => driver.close(),
  };
}

async function ask(driver: Driver, database: string, text: string, parameters: Record<string, unknown>) {
  const session = driver.session({ database });
  try {
    const { records } = await session.run(text, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

/** The same for the same rows in any order. */
function checksum(rows: readonly Record<string, unknown>[]): string {
  const lines = rows.map((row) => JSON.stringify(row, sortNames)).sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** Dates in the way they are written: two of the driver's objects differ by nothing that JSON shows. */
function sortNames(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, each]): [string, unknown] => [name, each]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
