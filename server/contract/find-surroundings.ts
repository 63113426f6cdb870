import { z } from "zod";
import { extentShape, idSchema, languageSchema, limitSchema, nodeSchema, switchSchema } from "./graph.ts";

/**
 * The nodes with which one node makes a first picture of its own. Drawn kinds only, no regions; the node itself comes
 * first. Its neighbours share the room fairly by link type and direction (what one type does not need goes to the
 * others; collaborations that join regions first, then the most linked); a third of the room, and what the neighbours
 * leave, goes to the partners of the collaborations shown (no events) that are not neighbours themselves, from one
 * region after the other, by number of shared collaborations, then id. For a
 * sector, value chain, family, priority or other listed kind the neighbours are those of the lists on its card
 * (a chain: its stages and who is active in them; a family: its competences).
 */
export const findSurroundingsInput = z
  .object({
    id: idSchema,
    limit: limitSchema(100, 45).describe("How many nodes at most, itself included, 1 to 100."),
    illustrative: switchSchema.describe("Whether illustrative facts count."),
    language: languageSchema,
  })
  .describe("The nodes with which one node makes a first picture of its own.");

export const findSurroundingsOutput = z.object({
  id: idSchema,
  nodes: z.array(nodeSchema).describe("Itself first (if it can be drawn), then neighbours, then partners."),
  neighbours: z.number().int().describe("How many of them are neighbours."),
  ...extentShape,
});

export type SurroundingsInput = z.input<typeof findSurroundingsInput>;
export type Surroundings = z.output<typeof findSurroundingsOutput>;
