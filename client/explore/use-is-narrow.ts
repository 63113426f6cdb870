import { useSyncExternalStore } from "react";

/** Below 720 px the phone layout holds. */
export const useIsPhone = (): boolean => useIsBelow(720);

/** Below 1024 px there is no room for the key beside the picture: it opens over it. */
export const useIsNarrow = (): boolean => useIsBelow(1024);

function useIsBelow(width: number): boolean {
  const query = `(width < ${width}px)`;
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}
