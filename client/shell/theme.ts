/** Light or dark: as the system says, until somebody chooses; `data-theme` on the page is what is in force. */
import { useSyncExternalStore } from "react";
import { remember, remembered } from "../parts/remember.ts";

export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

const readChoice = (): ThemeChoice =>
  themeChoices.find((choice) => choice === remembered("theme")) ?? "system";

function applyTheme(): void {
  const choice = readChoice();
  document.documentElement.dataset.theme =
    choice === "system" ? (darkSystem.matches ? "dark" : "light") : choice;
}

/** Before anything is drawn, and whenever the system changes. */
export function startTheme(): void {
  applyTheme();
  darkSystem.addEventListener("change", applyTheme);
}

export function chooseTheme(choice: ThemeChoice): void {
  remember("theme", choice === "system" ? null : choice);
  applyTheme();
  for (const changed of listeners) changed();
}

export const useThemeChoice = (): ThemeChoice =>
  useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, readChoice);
