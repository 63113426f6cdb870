import type { Warning } from "#contract/query-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { sayWarning } from "./say-warning.ts";

/** What the planner minds, as plain sentences with their places. */
export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  const messages = useMessages();
  const { t } = messages;
  if (warnings.length === 0) return null;
  return (
    <ul className="facts-warnings" aria-label={t("queries.result.warnings")}>
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.word} ${warning.line} ${warning.column}`}>
          {warning.line !== undefined &&
            `${t("queries.place", { line: warning.line, column: warning.column ?? 1 })} `}
          {sayWarning(messages, warning)}
        </li>
      ))}
    </ul>
  );
}
