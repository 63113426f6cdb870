import type { Kysely } from "kysely";
import type { Decision } from "#contract/list-decisions.ts";
import { type DecisionState, decisionStates } from "#contract/words.ts";
import { ClusterixError } from "../errors.ts";
import type { Tables } from "./tables.ts";

export interface NewDecision {
  readonly a: string;
  readonly b: string;
  readonly state: DecisionState;
  readonly note: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** The entry that whoever decides has seen; undefined: none. Another one in between is a conflict. */
  readonly after: number | undefined;
}

export interface Decisions {
  /** What holds of every pair that was ever decided on, latest entry first; open ones are left out. */
  list(): Promise<Decision[]>;
  /** The latest entry of every pair that was ever decided on, also of those that are open again: whoever decides next has to have seen it. */
  listLatest(): Promise<Decision[]>;
  /** All entries of one pair, latest first. */
  historyOf(a: string, b: string): Promise<Decision[]>;
  /** Adds an entry. Throws conflict when the pair has a later entry than the one that was seen. */
  decide(decision: NewDecision): Promise<Decision>;
}

export function keepDecisions(tables: Kysely<Tables>, now: () => Date): Decisions {
  const historyOf = async (a: string, b: string, within: Kysely<Tables> = tables) => {
    const [first, second] = inOrder(a, b);
    const rows = await within
      .selectFrom("decision")
      .selectAll()
      .where("first", "=", first)
      .where("second", "=", second)
      .orderBy("id", "desc")
      .execute();
    return rows.map(toDecision);
  };
  const listLatest = async () => {
    const latest = tables
      .selectFrom("decision")
      .select(({ fn }) => fn.max("id").as("id"))
      .groupBy(["first", "second"]);
    const rows = await tables
      .selectFrom("decision")
      .selectAll()
      .where("id", "in", latest)
      .orderBy("id", "desc")
      .execute();
    return rows.map(toDecision);
  };
  return {
    historyOf: (a, b) => historyOf(a, b),
    list: async () => (await listLatest()).filter(({ state }) => state !== "open"),
    listLatest,
    decide: ({ a, b, state, note, day, after }) =>
      tables.transaction().execute(async (within) => {
        const [latest] = await historyOf(a, b, within);
        if (latest?.entry !== after) throw decidedMeanwhile();
        const [first, second] = inOrder(a, b);
        const row = { first, second, state, note, day, recordedAt: now().toISOString() };
        const { insertId } = await within.insertInto("decision").values(row).executeTakeFirstOrThrow();
        return toDecision({ ...row, id: Number(insertId) });
      }),
  };
}

function decidedMeanwhile(): ClusterixError {
  return new ClusterixError(
    "conflict",
    "Somebody decided on this pair in the meantime: load it again, and decide then.",
    { parameter: "after" },
  );
}

function inOrder(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}

interface DecisionRow {
  readonly id: number;
  readonly first: string;
  readonly second: string;
  readonly state: string;
  readonly note: string;
  readonly day: string;
  readonly recordedAt: string;
}

function toDecision({ id, first, second, state, ...rest }: DecisionRow): Decision {
  const known = decisionStates.find((each) => each === state) ?? "open";
  return {
    entry: id,
    a: first,
    b: second,
    state: known,
    note: rest.note,
    day: rest.day,
    recordedAt: rest.recordedAt,
  };
}
