import { describe, expect, it } from "vitest";
import {
  javaOptions,
  settingsFile,
  usualSize,
} from "../../../../server/database/local-neo4j/neo4j-settings.ts";

describe("settingsFile", () => {
  it("opens nothing to the outside and closes every way out", () => {
    const lines = settingsFile(20_123, usualSize).trim().split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "server.bolt.listen_address=127.0.0.1:20123",
        "server.http.enabled=false",
        "server.https.enabled=false",
        "dbms.security.auth_enabled=true",
        "dbms.security.allow_csv_import_from_file_urls=false",
        "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
        "dbms.cypher.forbid_exhaustive_shortestpath=true",
        "db.memory.transaction.max=128m",
        "db.transaction.monitor.check.interval=500ms",
        "dbms.usage_report.enabled=false",
        "db.tx_log.rotation.size=32m",
      ]),
    );
    expect(lines.every((line) => /^[a-z0-9_.]+=\S/.test(line))).toBe(true);
    expect(javaOptions(usualSize)).toEqual(expect.arrayContaining(["-Xmx512m", "-Xss8m"]));
  });
});
