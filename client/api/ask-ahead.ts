import type { QueryClient } from "@tanstack/react-query";
import type { EndpointName } from "#contract/endpoints.ts";
import type { InputOf } from "#contract/types-by-endpoint.ts";
import { ask } from "./ask.ts";

/** Asks what a screen will want to know, before it is there to ask; `useAnswer` finds the answer, or a failure, as its own. */
export function askAhead<Name extends EndpointName>(
  queries: QueryClient,
  name: Name,
  input: InputOf<Name>,
): void {
  void queries.prefetchQuery({
    queryKey: [name, input],
    queryFn: ({ signal }) => ask(name, input, { signal }),
  });
}
