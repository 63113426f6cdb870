import { z } from "zod";
import type { Text } from "#contract/graph.ts";
import { inBoth } from "../explore/name-texts.ts";
import type { QuestionContext } from "../question-context.ts";
import { type ChainNetwork, ownStageId } from "./join-chain-network.ts";

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

/** What every value chain and its stages are called, those made here included, by id of the chain. */
export async function listChainTexts(
  context: QuestionContext,
  { own }: ChainNetwork,
): Promise<ReadonlyMap<string, ChainTexts>> {
  const rows = await context.ask("value-chains/list-chain-texts", {}, textRowSchema);
  const shipped = rows.map(({ id, questionEn, questionFr, stages, ...names }) => {
    const texts: ChainTexts = {
      name: nameOf(names),
      question: inBoth(questionEn, questionFr),
      stages: new Map(stages.map((stage) => [stage.id, nameOf(stage)])),
    };
    return [id, texts] as const;
  });
  const made = [...own.values()].map(({ id, definition }) => {
    const texts: ChainTexts = {
      name: definition.name,
      question: definition.question === "" ? undefined : definition.question,
      stages: new Map(definition.stages.map(({ key, name }) => [ownStageId(id, key), name])),
    };
    return [id, texts] as const;
  });
  return new Map([...shipped, ...made]);
}

function nameOf({ nameEn, nameFr }: { readonly nameEn: string; readonly nameFr: string | null }): Text {
  return nameFr === null ? nameEn : { en: nameEn, fr: nameFr };
}
