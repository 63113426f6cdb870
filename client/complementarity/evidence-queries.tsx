import type { WholePair } from "#contract/find-pair.ts";
import { useMessages } from "../locales/use-messages.ts";

/** The Cypher that was put to the graph for what stands above: to be read, checked and asked again. */
export function EvidenceQueries({ evidence }: { readonly evidence: NonNullable<WholePair["evidence"]> }) {
  const { t } = useMessages();
  return (
    <details className="evidence-queries">
      <summary>{t("matches.cypherTitle", { count: evidence.length })}</summary>
      {evidence.map(({ question, text, parameters }) => (
        <section key={`${question} ${JSON.stringify(parameters)}`}>
          <h4>{question}</h4>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
          <pre tabIndex={0}>{text.trim()}</pre>
          <p className="note">{t("matches.parameters")}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
          <pre tabIndex={0}>{JSON.stringify(parameters, null, 1)}</pre>
        </section>
      ))}
    </details>
  );
}
