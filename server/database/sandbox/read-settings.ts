import neo4j from "neo4j-driver";
import type { DatabaseSettings } from "../database.ts";
import { comparedSettings, compareSettings } from "./compare-settings.ts";

const showSettings = "SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value";
const timeoutMs = 5_000;

/** Asks a Neo4j for the settings that matter, and names each that is laxer than ours. One that does not tell is named, too. */
export async function readLaxSettings(settings: DatabaseSettings): Promise<string[]> {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
    telemetryDisabled: true,
    connectionTimeout: timeoutMs,
    connectionAcquisitionTimeout: timeoutMs,
  });
  const session = driver.session({ database: settings.database, defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(showSettings, { names: comparedSettings }, { timeout: timeoutMs });
    return compareSettings(
      new Map(records.map((record) => [record.get("name"), String(record.get("value"))])),
    );
  } catch {
    return [
      "The database does not tell its settings, so nobody knows whether they keep queries within bounds.",
    ];
  } finally {
    void session.close().then(() => driver.close());
  }
}
