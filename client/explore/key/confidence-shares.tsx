import { confidences } from "#contract/words.ts";
import { useMessages } from "../../locales/use-messages.ts";
import { ConfidenceMark } from "../../parts/confidence-mark.tsx";
import { useExplore } from "../explore-context.ts";

/** How sure the links in the picture are: how many of them carry which letter. */
export function ConfidenceShares() {
  const { t, number } = useMessages();
  const { drawn } = useExplore();
  if (drawn.links.length === 0) return null;
  return (
    <section className="key-part">
      <h3 className="split-head">
        {t("explore.key.confidence")}
        <span>{t("explore.key.ofLinks", { count: drawn.links.length })}</span>
      </h3>
      <ul className="confidence-shares">
        {confidences.map((letter) => {
          const count = drawn.links.filter((link) => link.confidence === letter).length;
          return (
            <li key={letter}>
              <ConfidenceMark confidence={letter} /> {number(count)}
              <span className="share-track">
                <span className="share-bar" style={{ width: `${(100 * count) / drawn.links.length}%` }} />
              </span>
              <span className="note">{t(`confidence.${letter}`)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
