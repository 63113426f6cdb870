import type { PlanStep } from "#contract/query-answer.ts";

interface DriverPlan {
  readonly operatorType: string;
  readonly arguments: Record<string, unknown>;
  readonly children: readonly DriverPlan[];
  /** Of a profile only. */
  readonly rows?: unknown;
  readonly dbHits?: unknown;
}

/** A plan or profile as the driver gives it, made plain. Neo4j adds `@neo4j` to the names of its steps. */
export function readPlan(plan: DriverPlan): PlanStep {
  const { Details: details, EstimatedRows: estimated, Rows: rows, DbHits: hits } = plan.arguments;
  return {
    operator: plan.operatorType.replace(/@.*$/, ""),
    ...(typeof details === "string" && details !== "" ? { details } : {}),
    ...numberAs("estimatedRows", estimated),
    ...numberAs("rows", rows),
    ...numberAs("dbHits", hits),
    children: plan.children.map(readPlan),
  };
}

function numberAs<Name extends string>(name: Name, value: unknown): { readonly [Key in Name]?: number } {
  const number = typeof value === "bigint" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return {};
  return { [name]: number } as { readonly [Key in Name]: number };
}
