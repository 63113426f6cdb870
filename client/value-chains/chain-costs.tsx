import type { BestChainAnswer, ChainLinkAnswer } from "#contract/find-best-chains.ts";
import { useMessages } from "../locales/use-messages.ts";
import { useChain } from "./chain-context.ts";

const million = 1_000_000;
const namedEquals = 3;

interface ChainCostsProperties {
  readonly chain: BestChainAnswer;
  readonly nameOf: (party: string) => string;
}

/** What a chain costs, link by link and step by step, each with its reason; the parts add up to the whole. */
export function ChainCosts({ chain, nameOf }: ChainCostsProperties) {
  const { t, name, score, list } = useMessages();
  const { chain: whole, change } = useChain();
  const stageName = (id: string) => name(whole.stages.find((stage) => stage.id === id)?.name ?? id);
  return (
    <table className="data-table chain-costs" aria-label={t("chains.best.table")}>
      <thead>
        <tr>
          <th scope="col">{t("chains.best.what")}</th>
          <th scope="col" className="cell-number">
            {t("chains.best.costHead")}
          </th>
        </tr>
      </thead>
      <tbody>
        {chain.links.map((link) => (
          <tr key={`${link.from} ${link.to}`}>
            <th scope="row">
              {t("chains.best.link", { from: nameOf(link.parties[0]), to: nameOf(link.parties[1]) })}
              <LinkReason link={link} />
            </th>
            <td className="cell-number computed">{score(link.cost / million)}</td>
          </tr>
        ))}
        {chain.places.map(({ stage, party, isActive, isIllustrative, cost, facts, equals }) => (
          <tr key={stage}>
            <th scope="row">
              {t("chains.best.place", { party: nameOf(party), stage: stageName(stage) })}
              <span className="cost-reason">
                {isActive
                  ? t("chains.best.active")
                  : t("chains.best.offers", {
                      competences: list(
                        facts.flatMap(({ competence }) => (competence ? [name(competence.name)] : [])),
                      ),
                    })}
                {isIllustrative && ` · ${t("chains.restsOnIllustrative")}`}
                {equals.length > 0 &&
                  ` · ${t("chains.best.equals", { parties: list(equals.slice(0, namedEquals).map(nameOf)) })}`}
                {" · "}
                <button
                  type="button"
                  className="text-link"
                  onClick={() => change({ list: { stage, region: null } })}
                >
                  {t("states.details")}
                </button>
              </span>
            </th>
            <td className="cell-number computed">{score(cost.total / million)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LinkReason({ link }: { readonly link: ChainLinkAnswer }) {
  const { t, name } = useMessages();
  const [first] = link.through;
  const said = { through: first === undefined ? "" : name(first.name), count: link.throughTotal };
  const reasons = {
    same: () => t("chains.best.reasons.same"),
    collaboration: () => t("chains.best.reasons.collaboration", said),
    actor: () => t("chains.best.reasons.actor", { through: said.through }),
    cluster: () => t("chains.best.reasons.cluster", { through: said.through }),
    third: () => t("chains.best.reasons.third", said),
    none: () => t("chains.best.reasons.none"),
  };
  const notes = [
    reasons[link.reason](),
    link.crosses.country === true && t("chains.best.crossesCountry"),
    link.isIllustrative && t("chains.restsOnIllustrative"),
  ];
  return <span className="cost-reason">{notes.filter(Boolean).join(" · ")}</span>;
}
