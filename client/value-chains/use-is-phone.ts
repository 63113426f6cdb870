import { useSyncExternalStore } from "react";

const query = "screen and (width < 720px)";

/** Below 720 px the phone layout holds; an upright page, as narrow, is no phone. */
export const useIsPhone = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
