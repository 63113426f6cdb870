import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { type ChainDefinition, chainDefinitionSchema, type OwnChain } from "#contract/chain-definition.ts";
import { ClusterixError } from "../errors.ts";
import type { Tables } from "./tables.ts";

export interface OwnValueChains {
  /** Those that are there, by id. */
  list(): Promise<OwnChain[]>;
  /** The newest version of all; another one says that something was made, changed or taken away. 0: nothing yet. */
  revision(): Promise<number>;
  make(definition: ChainDefinition): Promise<OwnChain>;
  /** Throws not-found, conflict. A chain that was taken away comes back. */
  change(id: string, definition: ChainDefinition, after: number): Promise<OwnChain>;
  /** Throws not-found, conflict. */
  remove(id: string, after: number): Promise<{ id: string; version: number }>;
}

/** Ids of chains that were made here begin so: none of the graph does. */
export const ownChainPrefix = "own-";

export function keepValueChains(tables: Kysely<Tables>, now: () => Date): OwnValueChains {
  const add = async (within: Kysely<Tables>, { chain, version, definition }: NewVersion) => {
    const recordedAt = now().toISOString();
    const text = definition === null ? null : JSON.stringify(definition);
    await within
      .insertInto("chainVersion")
      .values({ chain, version, definition: text, recordedAt })
      .execute();
    return recordedAt;
  };
  const addNext = (chain: string, definition: ChainDefinition | null, after: number) =>
    tables.transaction().execute(async (within) => {
      await checkVersion(within, chain, after);
      const version = after + 1;
      return { version, recordedAt: await add(within, { chain, version, definition }) };
    });
  return {
    async list() {
      const newest = tables
        .selectFrom("chainVersion")
        .select(({ fn }) => fn.max("id").as("id"))
        .groupBy("chain");
      const rows = await tables
        .selectFrom("chainVersion")
        .selectAll()
        .where("id", "in", newest)
        .where("definition", "is not", null)
        .orderBy("chain")
        .execute();
      return rows.map(({ chain, version, definition, recordedAt }) => ({
        id: chain,
        version,
        definition: chainDefinitionSchema.parse(JSON.parse(definition ?? "")),
        recordedAt,
      }));
    },
    async revision() {
      const row = await tables
        .selectFrom("chainVersion")
        .select(({ fn }) => fn.max("id").as("id"))
        .executeTakeFirstOrThrow();
      return row.id ?? 0;
    },
    async make(definition) {
      const id = `${ownChainPrefix}${randomBytes(5).toString("hex")}`;
      const recordedAt = await add(tables, { chain: id, version: 1, definition });
      return { id, version: 1, definition, recordedAt };
    },
    async change(id, definition, after) {
      return { id, definition, ...(await addNext(id, definition, after)) };
    },
    async remove(id, after) {
      const { version } = await addNext(id, null, after);
      return { id, version };
    },
  };
}

interface NewVersion {
  readonly chain: string;
  readonly version: number;
  readonly definition: ChainDefinition | null;
}

async function checkVersion(within: Kysely<Tables>, id: string, after: number): Promise<void> {
  const { version } = await within
    .selectFrom("chainVersion")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("chain", "=", id)
    .executeTakeFirstOrThrow();
  if (version === null)
    throw new ClusterixError("not-found", `No value chain ${id} was made here.`, { parameter: "id" });
  if (version === after) return;
  throw new ClusterixError(
    "conflict",
    "Somebody changed this value chain in the meantime: load it again, and change it then.",
    { parameter: "after" },
  );
}
