import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark" | "projector";

/** What `data-theme` on the page says; the map draws on canvas and has to be told. */
export const useTheme = (): Theme => useSyncExternalStore(watchTheme, readTheme);

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function readTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "dark" || theme === "projector" ? theme : "light";
}
