import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idSchema } from "#contract/graph.ts";
import { type QueryDefinition, queryDefinitionSchema } from "#contract/query-definition.ts";
import { openWorkspace, type Workspace } from "../../../server/workspace/open-workspace.ts";

const recordedAt = "2026-11-29T10:00:00.000Z";
let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace(":memory:", () => new Date(recordedAt));
});
afterEach(() => workspace.close());

const define = (title: QueryDefinition["title"], cypher = "RETURN 1 AS one") =>
  queryDefinitionSchema.parse({ title, description: "Says one.", cypher });
const ann = { author: "Ann", note: "First." };

describe("the team's queries", () => {
  it("get their ids from their titles, and another one where that is taken", async () => {
    const { queries } = workspace;
    const idOf = async (title: QueryDefinition["title"]) => (await queries.make(define(title), ann)).id;
    expect(await idOf("Brokers of Skåne, 2026?")).toBe("own-brokers-of-skane-2026");
    expect(await idOf({ en: "Brokers of Skåne 2026", fr: "Courtiers" })).toBe("own-brokers-of-skane-2026-2");
    expect(await idOf("Ποιος;")).toBe("own-query");
    expect(await idOf("🙂")).toBe("own-query-2");
    for (const title of ["x".repeat(120), "word ".repeat(24).trim(), "--a--", "ﬁle Łódź"])
      expect(idSchema.safeParse(await idOf(title)).success).toBe(true);
  });

  it("keep every version with who saved it and why, and list only the latest", async () => {
    const { queries } = workspace;
    const made = await queries.make(define("Brokers"), ann);
    expect(made).toEqual({
      id: "own-brokers",
      version: 1,
      definition: define("Brokers"),
      ...ann,
      recordedAt,
    });
    const second = define("Brokers of a region", "RETURN 2 AS two");
    const changed = await queries.change(made.id, second, { author: "Bo", note: "By region.", after: 1 });
    expect(changed).toEqual({
      ...{ id: "own-brokers", version: 2, definition: second, author: "Bo", note: "By region.", recordedAt },
    });
    expect(await queries.list()).toEqual([changed]);
    expect(await queries.find(made.id)).toEqual(changed);
    expect(await queries.find(made.id, 1)).toEqual(made);
    expect(await queries.find(made.id, 3)).toBeUndefined();
    expect(await queries.versionsOf(made.id)).toEqual([
      { version: 2, author: "Bo", note: "By region.", recordedAt },
      { version: 1, ...ann, recordedAt },
    ]);
  });

  it("go from the list when they are taken away, with all their versions kept", async () => {
    const { queries } = workspace;
    const { id } = await queries.make(define("Brokers"), ann);
    expect(await queries.remove(id, 1)).toEqual({ id, version: 2 });
    expect(await queries.list()).toEqual([]);
    expect(await queries.find(id)).toBeUndefined();
    expect(await queries.find(id, 1)).toMatchObject({ version: 1 });
    expect(await queries.versionsOf(id)).toHaveLength(2);
  });

  it("come back under their id when a query of this title is saved again, or when they are changed", async () => {
    const { queries } = workspace;
    const { id } = await queries.make(define("Brokers"), ann);
    await queries.remove(id, 1);
    expect(await queries.make(define("Brokers"), ann)).toMatchObject({ id, version: 3 });
    await queries.remove(id, 3);
    expect(await queries.change(id, define("Brokers"), { ...ann, after: 4 })).toMatchObject({
      id,
      version: 5,
    });
    expect((await queries.list()).map((each) => each.id)).toEqual([id]);
  });

  it("refuse a change of an older version, of several at once all but one, and one of a query that is not theirs", async () => {
    const { queries } = workspace;
    const { id } = await queries.make(define("Brokers"), ann);
    const change = () => queries.change(id, define("Brokers"), { ...ann, after: 1 });
    const outcomes = await Promise.allSettled([change(), change(), queries.remove(id, 1)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ code: "conflict", parameter: "after" });
    await expect(queries.remove("companies-for-a-gap", 1)).rejects.toMatchObject({ code: "not-found" });
    expect(await queries.versionsOf(id)).toHaveLength(2);
  });

  it("give two that are saved at once two ids", async () => {
    const made = await Promise.all(["a", "b", "c"].map(() => workspace.queries.make(define("Brokers"), ann)));
    expect(made.map(({ id }) => id).sort()).toEqual(["own-brokers", "own-brokers-2", "own-brokers-3"]);
  });

  it("may be favourites, shipped ones too, however often that is said", async () => {
    const { queries } = workspace;
    for (const id of ["own-brokers", "companies-for-a-gap", "own-brokers"]) await queries.mark(id, true);
    expect([...(await queries.favourites())].sort()).toEqual(["companies-for-a-gap", "own-brokers"]);
    for (const id of ["own-brokers", "nonesuch"]) await queries.mark(id, false);
    expect([...(await queries.favourites())]).toEqual(["companies-for-a-gap"]);
  });
});
