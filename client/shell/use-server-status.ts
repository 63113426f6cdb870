import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Readiness } from "#contract/check-readiness.ts";
import { ask } from "../api/ask.ts";
import type { AskError } from "../api/ask-error.ts";

export interface ServerStatus {
  readonly readiness: Readiness | undefined;
  /** `back` for a few seconds after it was away. */
  readonly state: "up" | "away" | "database-away" | "getting-ready" | "back";
  readonly since: Date | null;
}

type Trouble = "away" | "database-away" | "getting-ready";

const askedEvery = 60_000;
const askedEveryWhileAway = 3_000;
const backIsSaidFor = 4_000;

/** Whether the server and its database answer; asked now and then, and often while they do not. */
export function useServerStatus(): ServerStatus {
  const query = useQuery<Readiness, AskError>({
    queryKey: ["checkReadiness", {}],
    queryFn: ({ signal }) => ask("checkReadiness", {}, { signal }),
    retry: false,
    refetchInterval: ({ state }) => (state.status === "error" ? askedEveryWhileAway : askedEvery),
    refetchOnWindowFocus: "always",
  });
  // While it is asked again nothing new is known: what has never answered has not come back.
  const known = useRef<Trouble | null>(null);
  if (!query.isPending) known.current = query.isError ? troubleOf(query.error) : null;
  const trouble = known.current;
  const away = useAway(trouble !== null);
  const state = trouble ?? (away.isJustBack ? "back" : "up");
  return { readiness: query.data, state, since: trouble === null ? null : away.since };
}

/** Null for an answer that is wrong rather than missing: what asked for it says so itself. */
function troubleOf(error: AskError): Trouble | null {
  switch (error.code) {
    case "not-ready":
      return "getting-ready";
    case "database-away":
    case "database-busy":
      return "database-away";
    case "unreachable":
    case "unreadable":
    case "took-too-long":
      return "away";
    default:
      return null;
  }
}

/** Since when it is away; once it is back, everything that failed meanwhile is asked again. */
function useAway(isAway: boolean): { since: Date | null; isJustBack: boolean } {
  const client = useQueryClient();
  const [since, setSince] = useState<Date | null>(null);
  const [isJustBack, setJustBack] = useState(false);
  if (isAway && since === null) setSince(new Date());
  useEffect(() => {
    if (isAway || since === null) return;
    setSince(null);
    setJustBack(true);
    void client.refetchQueries({ predicate: (query) => query.state.status === "error" });
  }, [isAway, since, client]);
  useEffect(() => {
    if (!isJustBack) return;
    const timer = setTimeout(() => setJustBack(false), backIsSaidFor);
    return () => clearTimeout(timer);
  }, [isJustBack]);
  return { since, isJustBack };
}
