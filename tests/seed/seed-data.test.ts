import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { describeFaults } from "../../seed/fault.ts";
import { type ReadSeed, readSeed } from "../../seed/read-seed.ts";
import { tableNames } from "../../seed/table-names.ts";
import { tables } from "../../seed/tables.ts";
import { validateSeed } from "../../seed/validate-seed.ts";

const seedFolder = join(import.meta.dirname, "..", "..", "seed");
const textOf = (path: string) => readFile(join(seedFolder, path), "utf8");

let data: ReadSeed;
let training: ReadSeed;

beforeAll(async () => {
  data = await readSeed(join(seedFolder, "data"));
  training = await readSeed(join(seedFolder, "training"));
});

describe("seed/data and seed/training", () => {
  it("are without fault", () => {
    expect(describeFaults(validateSeed(data))).toBe("");
    expect(describeFaults(validateSeed(training))).toBe("");
  });

  it("are sorted by id, so that two versions can be compared", () => {
    for (const { seed } of [data, training]) {
      for (const name of tableNames) {
        const rows: readonly object[] = seed[name];
        const ids = rows.flatMap((row) => ("id" in row && typeof row.id === "string" ? [row.id] : []));
        // The training set's vocabulary and two of its sources are those of the real one.
        if (seed === training.seed && name === "sources") continue;
        expect(ids, name).toEqual([...ids].sort());
      }
    }
  });

  it("have their columns explained", async () => {
    const explained = await textOf("data/README.md");
    for (const name of tableNames) {
      const row = explained.split("\n").find((line) => line.startsWith(`| \`${name}.csv\` |`));
      const columns = row?.match(/`[A-Za-z]+`/g)?.map((word) => word.slice(1, -1));
      expect(columns, name).toEqual(Object.keys(tables[name]));
    }
  });
});

describe("seed/data", () => {
  it("is real, and names no region of the training set", () => {
    expect(data.basis).toBe("real");
    expect(data.seed.regions.filter(({ country }) => country === "XT")).toEqual([]);
  });

  it("holds all 88 divisions of NACE Rev. 2", () => {
    expect(data.seed.sectors).toHaveLength(88);
  });

  it("holds six value chains of five to eight stages", () => {
    const sizes = data.seed["value-chains"].map(
      ({ id }) => data.seed.stages.filter(({ chain }) => chain === id).length,
    );
    expect(sizes).toHaveLength(6);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
  });

  it("says of no organisation that it works in a stage with more certainty than an inference has", () => {
    expect(data.seed.activities.filter(({ confidence }) => confidence !== "D")).toEqual([]);
  });
});

describe("seed/training", () => {
  it("is illustrative", () => {
    expect(training.basis).toBe("illustrative");
  });

  it("shares no id with the real one but its vocabulary", () => {
    const shared = ["families", "competences", "sectors"];
    const real = new Set([...data.ids].flatMap(([name, ids]) => (shared.includes(name) ? [] : [...ids])));
    const own = [...training.ids].flatMap(([name, ids]) => (shared.includes(name) ? [] : [...ids]));
    expect(own.filter((id) => id !== "" && real.has(id))).toEqual(["clusterix-editors", "nace-rev-2"]);
  });

  it("shares no name with a real organisation, region or city", () => {
    const namesOf = ({ seed }: ReadSeed) => [
      ...seed.organisations.flatMap(({ name, shortName, city }) => [name, shortName, city]),
      ...seed.regions.map(({ name }) => name),
    ];
    const real = new Set(namesOf(data).map((name) => name?.toLowerCase()));
    expect(namesOf(training).filter((name) => name !== undefined && real.has(name.toLowerCase()))).toEqual(
      [],
    );
  });

  it("says of every source that it is invented, and points to no page", () => {
    for (const { id, title, url } of training.seed.sources.filter(({ id }) => id.startsWith("xt-"))) {
      expect(title, id).toMatch(/^Invented for training: /);
      expect(url, id).toBeUndefined();
    }
  });

  it("has something of everything there is to learn", () => {
    const { seed } = training;
    const words = <Word>(list: readonly Word[]) => new Set(list);
    expect(seed.regions).toHaveLength(3);
    expect(words(seed.organisations.map(({ kind }) => kind)).size).toBe(4);
    expect(words(seed.collaborations.map(({ kind }) => kind)).size).toBe(4);
    expect(words(seed.collaborations.map(({ status }) => status)).size).toBe(6);
    expect(words(seed.successions.map(({ kind }) => kind)).size).toBe(4);
    expect(words(seed.needs.map(({ confidential }) => confidential)).size).toBe(2);
    expect(words(seed.offers.map(({ level }) => level)).size).toBe(3);
    expect(seed.organisations.some(({ validTo }) => validTo !== undefined)).toBe(true);
    expect(seed.memberships.some(({ validTo }) => validTo !== undefined)).toBe(true);
    expect(seed.collaborations.some(({ start, status }) => start === undefined && status === "ended")).toBe(
      true,
    );
    expect(seed.measurements.some(({ asOf }) => asOf === undefined)).toBe(true);
  });

  it("has stages of all four kinds: several, one, none that could be filled, none at all", () => {
    const { stages, activities, requirements, offers } = training.seed;
    const kinds = stages.map(({ id }) => {
      const active = activities.filter(({ stage }) => stage === id).length;
      if (active > 0) return active > 1 ? "covered" : "fragile";
      const required = requirements.filter(({ stage, weight }) => stage === id && weight === 1);
      const capable = training.seed.organisations.filter((actor) =>
        required.every(({ competence }) =>
          offers.some((offer) => offer.organisation === actor.id && offer.competence === competence),
        ),
      );
      return capable.length > 0 ? "activatable" : "missing";
    });
    expect(new Set(kinds)).toEqual(new Set(["covered", "fragile", "activatable", "missing"]));
  });
});
