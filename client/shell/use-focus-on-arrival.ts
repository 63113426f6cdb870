import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** A screen may first show that it is loading and then its content: so long the focus follows. */
const followsForMilliseconds = 5_000;

/** Who follows a link to another screen is taken to its content, with keyboard and screen reader too. */
export function useFocusOnArrival(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    const isArrival = before.current !== undefined && before.current !== path;
    before.current = path;
    return isArrival ? followContent() : undefined;
  }, [path]);
}

/** Focuses `#content`, and again when it is replaced, until somebody presses or clicks something. */
function followContent(): () => void {
  const focus = () => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) document.getElementById("content")?.focus({ preventScroll: true });
  };
  document.getElementById("content")?.focus({ preventScroll: true });
  const observer = new MutationObserver(focus);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener("keydown", stop);
    document.removeEventListener("pointerdown", stop);
  };
  const timer = setTimeout(stop, followsForMilliseconds);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("keydown", stop);
  document.addEventListener("pointerdown", stop);
  return stop;
}
