import { useEffect, useRef } from "react";
import { type Answer, useAnswer } from "../api/use-answer.ts";

const everyMilliseconds = 1_500;

/** The state of the sandbox; looked at again and again while it changes, or while somebody waits for it. */
export function useSandbox(isWaiting: boolean): Answer<"describeSandbox"> {
  const answer = useAnswer("describeSandbox", {});
  const { data } = answer;
  const look = useRef(answer.refetch);
  useEffect(() => {
    look.current = answer.refetch;
  });
  const changes = data !== undefined && ["starting", "filling", "stopping", "returning"].includes(data.state);
  const isWatched = isWaiting || changes;
  useEffect(() => {
    // What was kept from an earlier visit may be long past; and the end of a run is one of its changes.
    look.current();
    if (!isWatched) return;
    const timer = setInterval(() => look.current(), everyMilliseconds);
    return () => clearInterval(timer);
  }, [isWatched]);
  return answer;
}
