import { z } from "zod";
import type { Text } from "#contract/graph.ts";
import type { Database, RunOptions } from "../../database/database.ts";
import { inBoth } from "../explore/name-texts.ts";

export interface ChainTexts {
  readonly name: Text;
  readonly question: Text | undefined;
  /** By stage. */
  readonly stages: ReadonlyMap<string, Text>;
}

const nameShape = { id: z.string(), nameEn: z.string(), nameFr: z.string().nullable() };
const textRowSchema = z.object({
  ...nameShape,
  questionEn: z.string().nullable(),
  questionFr: z.string().nullable(),
  stages: z.array(z.object(nameShape)),
});

/** What every shipped value chain and its stages are called, by id of the chain. */
export async function readChainTexts(
  database: Database,
  options: RunOptions,
): Promise<ReadonlyMap<string, ChainTexts>> {
  const rows = await database.run("network/read-chain-texts", {}, textRowSchema, options);
  return new Map(
    rows.map(({ id, questionEn, questionFr, stages, ...names }) => {
      const texts: ChainTexts = {
        name: nameOf(names),
        question: inBoth(questionEn, questionFr),
        stages: new Map(stages.map((stage) => [stage.id, nameOf(stage)])),
      };
      return [id, texts] as const;
    }),
  );
}

function nameOf({ nameEn, nameFr }: { readonly nameEn: string; readonly nameFr: string | null }): Text {
  return nameFr === null ? nameEn : { en: nameEn, fr: nameFr };
}
