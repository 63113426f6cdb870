import { z } from "zod";
import { switchSchema } from "./graph.ts";
import { limitsSchema } from "./query-answer.ts";
import { sandboxStates } from "./words.ts";

export const describeSandboxInput = z
  .object({
    wake: switchSchema.describe("Starts it, so that whoever is going to ask waits less."),
  })
  .describe("Whether your own Cypher can be run, on which data, and within which limits.");

export const describeSandboxOutput = z.object({
  state: z.enum(sandboxStates),
  isSandboxed: z.boolean().describe("False: it runs on the graph itself, which an administrator allowed."),
  dataVersion: z.string().optional().describe("Of the data in the sandbox."),
  asOf: z.string().optional().describe("ISO time when it was filled."),
  filled: z.number().optional().describe("0 to 1, while it is being filled."),
  limits: limitsSchema,
  mostSeconds: z.number().describe("The longest a run may ask for."),
  running: z.number().int(),
  waiting: z.number().int(),
  remarks: z
    .array(z.string())
    .describe("For the administrator: settings of the database that are laxer than ours."),
});

export type SandboxInput = z.input<typeof describeSandboxInput>;
export type Sandbox = z.output<typeof describeSandboxOutput>;
