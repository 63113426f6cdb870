import { useEffect, useRef, useState } from "react";
import type { Schema } from "#contract/describe-schema.ts";
import { useAnswer } from "../../api/use-answer.ts";

const mostTries = 4;
const pauseMilliseconds = 2_000;

/**
 * What is in the graph, asked for unless it is given. A database that has just started may take too long for it once,
 * and then not again; without it the editor works, but knows no names.
 */
export function useSchema(given: Schema | undefined) {
  const asked = useAnswer("describeSchema", given === undefined ? {} : null);
  const { state } = asked;
  const latest = useRef(asked);
  latest.current = asked;
  const [tries, setTries] = useState(1);
  useEffect(() => {
    if (state !== "failed" || tries >= mostTries) return;
    const timer = setTimeout(() => {
      setTries(tries + 1);
      latest.current.refetch();
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [state, tries]);
  return { schema: given ?? asked.data, isMissing: state === "failed" && tries >= mostTries };
}
