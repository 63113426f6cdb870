import { useMessages } from "../locales/use-messages.ts";
import { useChain } from "./chain-context.ts";
import { everyStep } from "./chain-view.ts";
import { PartyMark } from "./party-mark.tsx";

/** What the marks and lines mean. */
export function LanesKey({ tiesDrawn }: { readonly tiesDrawn: number }) {
  const { t } = useMessages();
  const { chain, change } = useChain();
  return (
    <ul className="lanes-key" aria-label={t("chains.key.label")}>
      <li>
        <PartyMark kind="cluster" isActive size={16} /> {t("chains.key.active")}
      </li>
      <li>
        <PartyMark kind="cluster" isActive={false} size={16} /> {t("chains.key.could")}
      </li>
      <li>
        <span className="key-bar" /> {t("chains.key.one")}
      </li>
      <li>
        <svg width="34" height="12" aria-hidden="true">
          <path d="M0 6h34" className="line-made" />
        </svg>
        {t("chains.key.exists")}
      </li>
      <li>
        <svg width="34" height="12" aria-hidden="true">
          <path d="M0 6h34" className="line-outer" />
          <path d="M0 6h34" className="line-inner" />
        </svg>
        {t("chains.key.make")}
      </li>
      {chain.tiesTotal > 0 && (
        <li>
          <svg width="34" height="12" aria-hidden="true">
            <path d="M0 6h34" className="line-tie" />
          </svg>
          <span>
            {t("chains.key.tie")}{" "}
            <button type="button" className="text-link" onClick={() => change({ ties: everyStep })}>
              {t("chains.key.tieCut", { shown: tiesDrawn, total: chain.tiesTotal })}
            </button>
          </span>
        </li>
      )}
      <li className="note">{t("chains.key.land")}</li>
    </ul>
  );
}
