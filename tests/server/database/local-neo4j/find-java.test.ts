import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  findJava,
  findMaven,
  parseJavaVersion,
  parseMavenVersion,
} from "../../../../server/database/local-neo4j/find-java.ts";
import { StartFault } from "../../../../server/errors.ts";
import { writeProgram } from "./write-program.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clusterix-java-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a program says when it is found in a folder that holds nothing else. */
const withProgram = (name: string, line: string) => {
  writeProgram(folder, name, `echo '${line}' >&2`);
  return { PATH: folder };
};

describe("findJava", () => {
  it("takes 17 and newer", () => {
    const environment = withProgram("java", 'openjdk version "17.0.15" 2025-04-15');
    expect(findJava(environment)).toEqual({ command: "java", version: "17.0.15" });
    expect(findJava(withProgram("java", 'openjdk version "26-ea" 2027-03-17')).version).toBe("26-ea");
  });

  it("takes the one in JAVA_HOME before the one in PATH", () => {
    writeProgram(join(folder, "home", "bin"), "java", `echo 'openjdk version "21.0.1"' >&2`);
    const environment = {
      ...withProgram("java", 'openjdk version "17.0.1"'),
      JAVA_HOME: join(folder, "home"),
    };
    expect(findJava(environment).version).toBe("21.0.1");
  });

  it("says what to install when there is none, or one that is too old, and how to do without", () => {
    expect(() => findJava({ PATH: folder })).toThrow(/^Java is missing[\s\S]*NEO4J_URI/);
    const old = withProgram("java", 'java version "1.8.0_392"');
    expect(() => findJava(old)).toThrow(/^Java 8 is too old: Neo4j needs Java 17[\s\S]*NEO4J_URI/);
    writeProgram(folder, "java", "exit 1");
    expect(() => findJava({ PATH: folder })).toThrow(StartFault);
  });
});

describe("findMaven", () => {
  it("takes 3.6.3 and newer, and says what to install otherwise", () => {
    expect(findMaven(withProgram("mvn", "Apache Maven 3.8.7"))).toBe("mvn");
    expect(findMaven(withProgram("mvn", "Apache Maven 4.0.0"))).toBe("mvn");
    expect(() => findMaven(withProgram("mvn", "Apache Maven 3.6.2"))).toThrow(/^Maven 3\.6\.2 is too old/);
    expect(() => findMaven({ PATH: join(folder, "none") })).toThrow(/^Maven is missing[\s\S]*NEO4J_URI/);
  });
});

describe("parseJavaVersion, parseMavenVersion", () => {
  it("read past what stands around the version", () => {
    const picked = 'Picked up JAVA_TOOL_OPTIONS: -Dx="1"\nopenjdk version "11.0.2" 2019-01-15';
    expect(parseJavaVersion(picked)).toEqual({ feature: 11, whole: "11.0.2" });
    expect(parseJavaVersion("command not found")).toBeUndefined();
    expect(parseMavenVersion("\u001b[1mApache Maven 3.9.6 (bc02)\u001b[m\nJava version: 17.0.1")).toEqual([
      3, 9, 6,
    ]);
    expect(parseMavenVersion("")).toBeUndefined();
  });
});
