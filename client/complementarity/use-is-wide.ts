import { useSyncExternalStore } from "react";

const query = "(width >= 1700px) and (height >= 1000px)";

/** A large screen has room for more rows of the matrix. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
}
