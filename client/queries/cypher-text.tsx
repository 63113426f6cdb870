import { useMemo } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { readCypherLines } from "./cypher-lines.ts";

interface CypherTextProperties {
  readonly cypher: string;
  /** What it is, where several stand on one page. */
  readonly label?: string;
}

/** Cypher to read: numbered lines; weight and three colours, no more. Its scroll box can be reached by keyboard. */
export function CypherText({ cypher, label }: CypherTextProperties) {
  const { t } = useMessages();
  const lines = useMemo(() => readCypherLines(cypher), [cypher]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <pre className="cypher" tabIndex={0} role="region" aria-label={label ?? t("queries.cypher.title")}>
      <code>
        {lines.map((pieces, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
          <span className="cypher-line" key={line}>
            {pieces.map(({ kind, text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
              <span key={at} className={kind === null ? undefined : `cypher-${kind}`}>
                {text}
              </span>
            ))}
            {"\n"}
          </span>
        ))}
      </code>
    </pre>
  );
}
