import { type RefObject, useLayoutEffect, useState } from "react";
import type { CoveredPart } from "./map-scene-properties.ts";

/** Where buttons lie over the map, so that no name is put under them. */
export function useCovered(zoom: RefObject<HTMLDivElement | null>): readonly CoveredPart[] {
  const [covered, setCovered] = useState<readonly CoveredPart[]>([]);
  useLayoutEffect(() => {
    const buttons = zoom.current;
    const picture = buttons?.offsetParent;
    if (!buttons || !(picture instanceof HTMLElement)) return;
    const observer = new ResizeObserver(() => {
      const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = buttons;
      setCovered([{ left, top, right: left + offsetWidth, bottom: top + offsetHeight }]);
    });
    observer.observe(picture);
    return () => observer.disconnect();
  }, [zoom]);
  return covered;
}
