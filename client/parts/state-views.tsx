import { type ReactNode, useEffect, useState } from "react";
import type { AskError } from "../api/ask-error.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "./button.tsx";

interface EmptyStateProperties {
  /** Default: "Nothing matches." */
  readonly title?: string;
  /** What was asked, why there is nothing, what to try. */
  readonly children?: ReactNode;
  /** The one filter to take out, as a text button. */
  readonly action?: ReactNode;
}

/** Nothing was found: not an error, so it looks like none. */
export function EmptyState({ title, children, action }: EmptyStateProperties) {
  const { t } = useMessages();
  return (
    <div className="state state-empty" role="status">
      <strong>{title ?? t("states.nothing")}</strong>
      {children !== undefined && <div>{children}</div>}
      {action !== undefined && <div className="state-actions">{action}</div>}
    </div>
  );
}

interface LoadingStateProperties {
  /** "Looking for members…" */
  readonly what?: string;
  readonly onStop?: () => void;
  /** How many have come so far, where that is known. */
  readonly count?: number;
  readonly rows?: number;
}

const quietMilliseconds = 300;
const longMilliseconds = 3000;

/** Grey bars in the place of the text, after 300 ms: what is faster needs no announcement. */
export function LoadingState({ what, onStop, count, rows = 3 }: LoadingStateProperties) {
  const { t } = useMessages();
  const isSeen = useElapsed(quietMilliseconds);
  const isLong = useElapsed(longMilliseconds);
  return (
    <div className="state state-loading" role="status" aria-busy="true">
      {isSeen && (
        <>
          <div>
            {what ?? t("states.loading")} {isLong && `${t("states.loadingLong")} `}
            {count !== undefined && `${t("states.loadingCount", { count })} `}
            {onStop && (
              <Button look="text" onPress={onStop}>
                {t("states.stop")}
              </Button>
            )}
          </div>
          <div aria-hidden="true">
            {barWidths.slice(0, rows).map((width) => (
              <div key={width} className="loading-bar" style={{ width }} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

const barWidths = ["70%", "56%", "81%", "63%", "74%", "49%", "66%", "78%"];

function useElapsed(milliseconds: number): boolean {
  const [hasElapsed, setElapsed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return hasElapsed;
}

interface CutStateProperties {
  readonly shown: number;
  readonly total: number;
  readonly atLeast?: boolean;
  /** Where the list was cut. */
  readonly limit?: number;
  /** The order in words: "The most linked come first." */
  readonly order?: string;
  /** How many `onMore` brings. */
  readonly more?: number;
  readonly onMore?: () => void;
  readonly onGroup?: () => void;
}

/** There is more than is shown: how much, in what order, and the way to the rest. */
export function CutState(properties: CutStateProperties) {
  const { t } = useMessages();
  const { shown, total, atLeast = false, limit, order, more = 25, onMore, onGroup } = properties;
  const count = atLeast ? more : Math.min(more, total - shown);
  return (
    <div className="state state-cut">
      <div>
        <strong>{t(atLeast ? "states.cutAtLeast" : "states.cut", { shown, total })}</strong>{" "}
        {limit !== undefined && t("states.cutAt", { limit })}
      </div>
      {order !== undefined && <div>{order}</div>}
      {(onMore || onGroup) && (
        <div className="state-actions">
          {onMore && (
            <Button look="text" onPress={onMore}>
              {t("states.more", { count })}
            </Button>
          )}
          {onGroup && (
            <Button look="text" onPress={onGroup}>
              {t("states.asGroup")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface FailedStateProperties {
  readonly error: Error;
  /** Default: what the code of the error says, which is of a question. */
  readonly title?: string | undefined;
  readonly onRetry?: () => void;
  /** When what is still on the screen was answered. */
  readonly updatedAt?: Date | null;
  /** A further way out, as a text button. */
  readonly action?: ReactNode;
}

/** What failed in a sentence, how old the picture is, and again; codes only folded out. */
export function FailedState({ error, title, onRetry, updatedAt, action }: FailedStateProperties) {
  const { t, word, time } = useMessages();
  return (
    <div className="state state-failed" role="alert">
      <strong>{title ?? word("errors", codeOf(error))}</strong>
      {updatedAt && <div>{t("states.datesFrom", { time: time(updatedAt) })}</div>}
      <div className="state-actions">
        {onRetry && (
          <Button look="text" onPress={onRetry}>
            {t("states.again")}
          </Button>
        )}
        {action}
      </div>
      <FailureDetails error={error} />
    </div>
  );
}

/** Errors of the server carry a code; anything else is a mistake of this page. */
const codeOf = (error: Error): string => ("code" in error ? (error as AskError).code : "broken");

function FailureDetails({ error }: { readonly error: Error }) {
  const { t } = useMessages();
  const parameter = "parameter" in error ? (error as AskError).parameter : undefined;
  return (
    <details>
      <summary>{t("states.details")}</summary>
      <p>
        {codeOf(error)}: {error.message}
        {parameter !== undefined && ` ${t("states.parameter", { parameter })}`}
      </p>
    </details>
  );
}
