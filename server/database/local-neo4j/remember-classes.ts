import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface ClassArchive {
  /** What Java is told about it. */
  readonly options: readonly string[];
  /** To be called when Neo4j has ended in order. */
  keep(): void;
}

/**
 * Java can write down, when it ends in order, the classes it has loaded and checked; the next start reads that file
 * and needs two thirds of the time and of the work. It is 77 MB and holds for one version of Java and of Neo4j; Java
 * itself passes over one that does not fit.
 */
export function rememberClasses(home: string, version: string): ClassArchive {
  const file = join(home, `classes-${version}.jsa`);
  if (existsSync(file)) return { options: [`-XX:SharedArchiveFile=${file}`], keep: () => undefined };
  for (const name of readdirSync(home)) {
    if (name.startsWith("classes-")) rmSync(join(home, name), { force: true });
  }
  const beside = `${file}.part`;
  return {
    options: [`-XX:ArchiveClassesAtExit=${beside}`, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"],
    keep: () => {
      if (existsSync(beside)) renameSync(beside, file);
    },
  };
}

/** Those that the Neo4j of another folder has written down, if it has: how much memory each is given does not matter. */
export function recallClasses(home: string, versions: string): ClassArchive {
  const names = existsSync(home) ? readdirSync(home) : [];
  const file = names.find((name) => name.startsWith(`classes-${versions}-`) && name.endsWith(".jsa"));
  const options = file === undefined ? [] : [`-XX:SharedArchiveFile=${join(home, file)}`];
  return { options, keep: () => undefined };
}
