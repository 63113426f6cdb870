import type { QueryDefinition } from "#contract/query-definition.ts";

/** What is asked, as far as the answer needs to know. */
export type AnswerDefinition = Pick<QueryDefinition, "shape" | "chart">;
