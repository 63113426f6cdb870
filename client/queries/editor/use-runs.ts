import { useInfiniteQuery } from "@tanstack/react-query";
import type { CypherRuns } from "#contract/list-cypher-runs.ts";
import { ask } from "../../api/ask.ts";
import type { AskError } from "../../api/ask-error.ts";

const pageSize = 20;

/** What was run of own Cypher, the latest first, page by page; asked anew whenever the list is opened. */
export function useRuns(search: string) {
  const query = useInfiniteQuery<CypherRuns, AskError>({
    queryKey: ["listCypherRuns", search],
    queryFn: ({ pageParam, signal }) =>
      ask(
        "listCypherRuns",
        { search, limit: pageSize, ...(typeof pageParam === "number" ? { before: pageParam } : {}) },
        { signal },
      ),
    initialPageParam: null as unknown,
    getNextPageParam: ({ runs, truncated }) => (truncated ? runs.at(-1)?.entry : undefined),
    gcTime: 0,
    staleTime: 0,
  });
  const pages = query.data?.pages ?? [];
  return {
    runs: pages.flatMap(({ runs }) => runs),
    total: pages[0]?.total,
    isLoading: query.isFetching,
    error: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
  };
}
