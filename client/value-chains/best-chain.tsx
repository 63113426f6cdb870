import type { BestChainAnswer } from "#contract/find-best-chains.ts";
import { useMessages } from "../locales/use-messages.ts";
import { indexParties, useChain } from "./chain-context.ts";
import { ChainCosts } from "./chain-costs.tsx";

interface BestChainProperties {
  readonly chain: BestChainAnswer;
  readonly at: number;
}

const million = 1_000_000;

/** One chain of the list: who, in which countries, at what cost, where it is weakest; the drawn one tells all. */
export function BestChain({ chain, at }: BestChainProperties) {
  const { t, name, score, date, language } = useMessages();
  const { chain: whole, best, view, change, point, litAt } = useChain();
  const parties = indexParties(whole, best.data);
  const isLit = litAt === at;
  const nameOf = (id: string) => {
    const party = parties.get(id);
    return party === undefined ? id : name(party.shortName ?? party.name);
  };
  const countries = chain.places.map(({ party }) => parties.get(party)?.countries.join("/") || "?");
  const names = chain.places.map(({ party }) => nameOf(party));
  const cost = score(chain.cost.total / million);
  const weakest = chain.weakest?.sentence[language];
  return (
    <li className={isLit ? "best-chain is-lit" : "best-chain"} onMouseEnter={() => point(at)}>
      <button
        type="button"
        className="best-choose"
        aria-pressed={view.lit === at}
        onFocus={() => point(at)}
        onBlur={() => point(null)}
        onClick={() => change({ lit: at })}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          const item = event.currentTarget.closest("li");
          const next = step > 0 ? item?.nextElementSibling : item?.previousElementSibling;
          next?.querySelector<HTMLElement>(".best-choose")?.focus();
        }}
      >
        <span className="best-rank">{at + 1}</span>{" "}
        <span className="best-countries">
          {countries.join(" · ")} <span className="unseen">{names.join(", ")}</span>
        </span>{" "}
        <span className="best-cost computed">{t("chains.best.cost", { cost })}</span>
      </button>
      <div className="best-told">
        <p className="best-short">{isLit ? chain.sentence[language] : names.join(" · ")}</p>
        <p className="best-printed">{chain.sentence[language]}</p>
        {weakest && (
          <p>
            <strong className="best-weakest">{t("chains.best.weakest")}</strong> {weakest}
          </p>
        )}
        <p className="best-facts">
          {[
            chain.linksToMake === 0
              ? t("chains.best.allExist")
              : t("chains.best.toMake", { count: chain.linksToMake }),
            t("chains.best.crossings", { count: chain.crossings.country, total: chain.links.length }),
            chain.oldestEvidence === null
              ? t("chains.best.undated")
              : t("chains.best.oldest", { date: date(chain.oldestEvidence, "year") }),
            ...([...chain.places, ...chain.links].some(({ isIllustrative }) => isIllustrative)
              ? [t("chains.restsOnIllustrative")]
              : []),
          ].join(" · ")}
        </p>
        {isLit && view.lit === at && (
          <details>
            <summary>{t("chains.best.why")}</summary>
            <ChainCosts chain={chain} nameOf={nameOf} />
          </details>
        )}
      </div>
    </li>
  );
}
