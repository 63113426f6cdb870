import type { Notification } from "./cypher-runner.ts";

interface DriverNotification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly position?: { readonly line?: number; readonly column?: number };
}

/** @param addedLines lines that were put before the text, such as that of EXPLAIN */
export function readNotifications(told: readonly DriverNotification[], addedLines: number): Notification[] {
  return told.map(({ code, title, description, position }) => {
    const line = (position?.line ?? 0) - addedLines;
    const place = line < 1 ? {} : { line, column: position?.column };
    return { code, title, detail: description, ...place };
  });
}
