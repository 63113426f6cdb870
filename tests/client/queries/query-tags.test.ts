import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "#contract/words.ts";
import { readQueryFile } from "../../../server/queries/library/read-query-file.ts";
import { projectFolder } from "../../architecture/read-sources.ts";

const folder = join(projectFolder, "cypher", "library");
const shipped = readdirSync(folder).map((name) => readQueryFile(readFileSync(join(folder, name), "utf8")));
const tags = [...new Set(shipped.flatMap((query) => query.tags))].sort();

describe("the tags of the shipped queries", () => {
  it.each(languages)("all have a word in %s, and no word is left over", (language) => {
    const file = join(projectFolder, "client", "locales", `${language}.json`);
    const { queryTags } = JSON.parse(readFileSync(file, "utf8")) as { queryTags: Record<string, string> };
    expect(Object.keys(queryTags).sort()).toEqual(tags);
  });

  it("name for each query at least one reader", () => {
    const readers = ["policymaker", "analyst", "facilitator"];
    expect(shipped.filter((query) => !query.tags.some((tag) => readers.includes(tag)))).toEqual([]);
  });
});
