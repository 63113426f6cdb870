import { useSyncExternalStore } from "react";

/** A large screen has room for more rows of the matrix. */
export const useIsWide = (): boolean => useMedia("(width >= 1700px) and (height >= 1000px)");

/** Here the list takes so much of the width that fewer rows of the matrix fit beside it. */
export const useIsNarrow = (): boolean => useMedia("(720px <= width < 1000px)");

/** Below 720 px the phone layout holds. */
export const useIsPhone = (): boolean => useMedia("(width < 720px)");

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}
