import { useEffect, useState } from "react";

/** A promise that is kept once something is known: who asks before waits with it. */
export function useOnceKnown(isKnown: boolean): Promise<void> {
  const [{ promise, keep }] = useState(makePromise);
  useEffect(() => {
    if (isKnown) keep();
  }, [isKnown, keep]);
  return promise;
}

function makePromise() {
  let keep: () => void = () => {};
  const promise = new Promise<void>((kept) => {
    keep = kept;
  });
  return { promise, keep };
}
