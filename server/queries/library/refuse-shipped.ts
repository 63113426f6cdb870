import { ClusterixError } from "../../errors.ts";
import type { QuestionContext } from "../question-context.ts";

/** Throws not-allowed for a query that came with the product. */
export function refuseShipped({ library }: QuestionContext, id: string): void {
  if (library.find(id) === undefined) return;
  throw new ClusterixError(
    "not-allowed",
    `${id} came with the product and stays as it is: save a copy of it for the team.`,
    { parameter: "id" },
  );
}
