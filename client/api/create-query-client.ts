import { QueryClient } from "@tanstack/react-query";
import { AskError, isPassing } from "./ask-error.ts";

/** The data of one version never change, but a new version may be loaded while the page is open. */
const freshForMilliseconds = 5 * 60_000;

/** How every question is asked, whichever hook asks it. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
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
}

/** Wrong questions stay wrong; a database that is away may be back in a moment. */
function mayRetry(failures: number, error: Error): boolean {
  return error instanceof AskError && isPassing(error) && failures < 2;
}
