import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bringJars } from "../../../../server/database/local-neo4j/bring-jars.ts";
import { writeProgram } from "./write-program.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "clusterix-jars-"));
  writeFileSync(join(root, "pom.xml"), "<neo4j.version>5.26.30</neo4j.version>");
});
afterEach(() => rmSync(root, { recursive: true }));

const library = () => join(root, "neo4j", "lib");

/** A Maven that puts two files where it is told to, and keeps count of how often it was asked. */
function writeMaven(instead = "") {
  writeProgram(
    join(root, "bin"),
    "mvn",
    `if [ "$1" = --version ]; then echo "Apache Maven 3.9.6"; exit 0; fi
echo run >> "${join(root, "runs")}"
${instead}
for word in "$@"; do case "$word" in -DoutputDirectory=*) target="\${word#-DoutputDirectory=}";; esac; done
mkdir -p "$target"
echo a > "$target/a.jar"
echo b > "$target/b.jar"`,
  );
}

async function bring(): Promise<string[]> {
  const said: string[] = [];
  const environment = { PATH: `${join(root, "bin")}:/usr/bin:/bin` };
  const say = (sentence: string) => said.push(sentence);
  await bringJars({ folder: library(), pomFile: join(root, "pom.xml"), environment, say });
  return said;
}

describe("bringJars", () => {
  it("brings the files once, and says so", async () => {
    writeMaven();
    expect(await bring()).toEqual([
      "Neo4j 5.26.30 is fetched once, about 120 MB.",
      "Neo4j 5.26.30 is here: 2 files.",
    ]);
    expect(readdirSync(library())).toEqual(["a.jar", "b.jar", "complete.json"]);
    expect(await bring()).toEqual([]);
  });

  it("brings them again when one is missing or another version is wanted", async () => {
    writeMaven();
    await bring();
    rmSync(join(library(), "a.jar"));
    expect(await bring()).toHaveLength(2);
    writeFileSync(join(root, "pom.xml"), "<neo4j.version>5.26.31</neo4j.version>");
    expect(await bring()).toHaveLength(2);
    expect(await bring()).toEqual([]);
  });

  it("leaves nothing behind when Maven fails, says why, and begins anew the next time", async () => {
    writeMaven('echo "[ERROR] Could not resolve dependencies"; exit 1');
    await expect(bring()).rejects.toThrow(/nothing was changed[\s\S]*Could not resolve dependencies/);
    expect(readdirSync(join(root, "neo4j"))).toEqual([]);
    writeMaven();
    expect(await bring()).toHaveLength(2);
  });

  it("clears away what a killed process has half fetched, not what a living one is fetching", async () => {
    writeMaven();
    const dead = `${library()}.999999999.part`;
    const living = `${library()}.${process.ppid}.part`;
    for (const half of [dead, living, library()]) mkdirSync(half, { recursive: true });
    writeFileSync(join(library(), "a.jar"), "half");
    await bring();
    expect(existsSync(dead)).toBe(false);
    expect(existsSync(living)).toBe(true);
    expect(readdirSync(library())).toContain("complete.json");
  });
});
