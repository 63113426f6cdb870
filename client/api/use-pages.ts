import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type { EndpointName } from "#contract/endpoints.ts";
import type { InputOf, OutputOf } from "#contract/types-by-endpoint.ts";
import { ask } from "./ask.ts";
import type { AskError } from "./ask-error.ts";

/** Questions whose answers come page by page. */
type PagedName = {
  [Name in EndpointName]: "cursor" extends keyof InputOf<Name> ? Name : never;
}[EndpointName];

export interface Pages<Name extends PagedName> {
  /** The pages that have come, in order; undefined before the first. */
  readonly pages: readonly OutputOf<Name>[] | undefined;
  /** True while a page is on its way, or while the pages answer an earlier question. */
  readonly isLoading: boolean;
  readonly error: AskError | null;
  readonly refetch: () => void;
  /** Asks for the next page; undefined after the last. */
  readonly more: (() => void) | undefined;
}

/** A long list, asked for page by page: however long it is, all of it can be had. */
export function usePages<Name extends PagedName>(
  name: Name,
  input: Omit<InputOf<Name>, "cursor">,
): Pages<Name> {
  const query = useInfiniteQuery({
    queryKey: [name, input, "pages"],
    queryFn: ({ pageParam, signal }) =>
      ask(name, { ...input, ...(pageParam === undefined ? {} : { cursor: pageParam }) } as InputOf<Name>, {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: OutputOf<Name>) => ("cursor" in last ? last.cursor : undefined),
    placeholderData: keepPreviousData,
  });
  return {
    pages: query.data?.pages,
    isLoading: query.isFetching,
    error: query.error as AskError | null,
    refetch: () => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch()),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
  };
}
