import { describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { StartFault } from "../../server/errors.ts";

const read = (environment: Record<string, string>) => readConfig(environment, "/project");

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (error instanceof StartFault) return error.sentences;
    throw error;
  }
}

describe("readConfig", () => {
  it("has a value for everything when nothing is set, and takes an empty variable for none", () => {
    const config = read({ PORT: "", NEO4J_URI: " ", LOG_LEVEL: "" });
    expect(config).toEqual(read({}));
    expect(config).toMatchObject({
      privateAddress: { host: "127.0.0.1", port: 4500 },
      publicAddress: undefined,
      ownNeo4j: undefined,
      logLevel: "warn",
      isDevelopment: false,
      folders: { home: "/project/.clusterix", cypher: "/project/cypher", client: "/project/dist/client" },
    });
  });

  it("takes what is set", () => {
    const config = read({
      PORT: "0",
      PUBLIC_HOST: "0.0.0.0",
      PUBLIC_PORT: "80",
      CLUSTERIX_HOME: "/var/clusterix",
      LOG_LEVEL: "debug",
      NEO4J_URI: "neo4j+s://graph.example.org",
      NEO4J_PASSWORD: "secret",
    });
    expect(config).toMatchObject({
      privateAddress: { host: "127.0.0.1", port: 0 },
      publicAddress: { host: "0.0.0.0", port: 80 },
      ownNeo4j: { uri: "neo4j+s://graph.example.org", username: "neo4j", password: "secret", database: "" },
      logLevel: "debug",
      folders: { home: "/var/clusterix", neo4jHome: "/var/clusterix/neo4j/graph" },
    });
    expect(read({ CLUSTERIX_HOME: "data" }).folders.home).toBe("/project/data");
    expect(read({ PUBLIC_HOST: "::" }).publicAddress).toEqual({ host: "::", port: 4501 });
  });

  it("refuses a HOST that others reach, and names PUBLIC_HOST", () => {
    for (const HOST of ["0.0.0.0", "192.0.2.7", "::", "graph.example.org", "128.0.0.1"]) {
      expect(faultsOf({ HOST })).toEqual([expect.stringContaining("PUBLIC_HOST")]);
    }
    for (const HOST of ["127.0.0.1", "127.1.2.3", "localhost", "::1"]) expect(faultsOf({ HOST })).toEqual([]);
  });

  it("names the variable that is at fault", () => {
    const named: [string, Record<string, string>][] = [
      ["PORT", { PORT: "eighty" }],
      ["PORT", { PORT: "65536" }],
      ["PORT", { PORT: "-1" }],
      ["PUBLIC_PORT", { PUBLIC_HOST: "0.0.0.0", PUBLIC_PORT: "4.5" }],
      ["PUBLIC_PORT", { PUBLIC_PORT: "4600" }],
      ["PUBLIC_PORT", { PUBLIC_HOST: "0.0.0.0", PUBLIC_PORT: "4600", PORT: "4600" }],
      ["PUBLIC_HOST", { PUBLIC_HOST: "http://here" }],
      ["NEO4J_URI", { NEO4J_URI: "http://graph:7474", NEO4J_PASSWORD: "secret" }],
      ["NEO4J_URI", { NEO4J_URI: "graph:7687", NEO4J_PASSWORD: "secret" }],
      ["NEO4J_PASSWORD", { NEO4J_URI: "bolt://graph:7687" }],
      ["NEO4J_PASSWORD", { NEO4J_PASSWORD: "secret" }],
      ["NEO4J_USERNAME", { NEO4J_USERNAME: "me" }],
      ["NEO4J_DATABASE", { NEO4J_DATABASE: "graph" }],
      ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
      ["OWN_CYPHER", { NEO4J_URI: "bolt://graph:7687", NEO4J_PASSWORD: "secret", OWN_CYPHER: "yes" }],
      ["OWN_CYPHER", { OWN_CYPHER: "on" }],
      ["NEO4J_SANDBOX_URI", { NEO4J_SANDBOX_URI: "bolt://copy:7687", NEO4J_SANDBOX_PASSWORD: "secret" }],
      ["NEO4J_SANDBOX_PASSWORD", { NEO4J_SANDBOX_PASSWORD: "secret" }],
    ];
    for (const [name, environment] of named) {
      expect(faultsOf(environment)).toEqual([expect.stringContaining(name)]);
    }
  });

  it("says all faults at once, and no password in any", () => {
    const faults = faultsOf({
      PORT: "x",
      HOST: "0.0.0.0",
      LOG_LEVEL: "loud",
      NEO4J_URI: "file:///etc",
      NEO4J_PASSWORD: "do-not-show",
    });
    expect(faults).toHaveLength(4);
    expect(faults.join()).not.toContain("do-not-show");
  });
});
