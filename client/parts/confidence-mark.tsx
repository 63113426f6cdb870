import type { Confidence } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";

interface ConfidenceMarkProperties {
  readonly confidence: Confidence;
  /** How many facts carry this letter; shown beside it. */
  readonly count?: number;
}

/** The square with the letter; its word is read out and shown on hover, the key explains it to all. */
export function ConfidenceMark({ confidence, count }: ConfidenceMarkProperties) {
  const { t, word, number } = useMessages();
  const said = { letter: confidence, word: word("confidence", confidence) };
  const label =
    count === undefined ? t("confidenceMark.label", said) : t("confidenceMark.counted", { ...said, count });
  return (
    <span className="confidence" title={label}>
      <span className={`confidence-square confidence-${confidence}`} aria-hidden="true">
        {confidence}
      </span>
      {count !== undefined && <span aria-hidden="true">{number(count)}</span>}
      <span className="unseen">{label}</span>
    </span>
  );
}
