import { QueryCache, QueryClient } from "@tanstack/react-query";
import { AskError, isPassing } from "./ask-error.ts";

/** The data of one version never change, but a new version may be loaded while the page is open. */
const freshForMilliseconds = 5 * 60_000;

/** How every question is asked, whichever hook asks it. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    // Whoever finds that nothing answers has the bar at the top say so, and see when it is over.
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        if (queryKey[0] !== "checkReadiness" && error instanceof AskError && isPassing(error))
          void client.refetchQueries({ queryKey: ["checkReadiness"] }, { cancelRefetch: false });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: freshForMilliseconds,
        retry: mayRetry,
        retryDelay: (attempt) => 1000 * 2 ** attempt,
        // The server is mostly on this computer: it can be reached without a network.
        networkMode: "always",
        refetchOnWindowFocus: false,
      },
    },
  });
  return client;
}

/** Wrong questions stay wrong; a database that is away may be back in a moment. */
function mayRetry(failures: number, error: Error): boolean {
  return error instanceof AskError && isPassing(error) && failures < 2;
}
