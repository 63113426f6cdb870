import type { QueryClient } from "@tanstack/react-query";
import type { EndpointName } from "#contract/endpoints.ts";

const chainQuestions: ReadonlySet<unknown> = new Set<EndpointName>([
  ...(["listValueChains", "findValueChain", "listStageParties"] as const),
  ...(["findBestChains", "findGapFillers", "findInvitation"] as const),
]);

/** After a chain was made, changed or taken away everything about chains is asked again. */
export function forgetChains(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => chainQuestions.has(queryKey[0]) });
}
