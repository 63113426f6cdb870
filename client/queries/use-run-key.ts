import { useEffect } from "react";

/** Ctrl + Enter runs, wherever on the screen the focus is; in an editor the editor itself does. */
export function useRunKey(run: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      if (document.querySelector("[role=dialog]") !== null) return;
      event.preventDefault();
      run();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [run]);
}
