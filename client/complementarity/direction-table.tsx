import type { MatchedNeed, NeedReason, PairDirection } from "#contract/find-pair.ts";
import { useMessages } from "../locales/use-messages.ts";
import { ConfidenceMark } from "../parts/confidence-mark.tsx";
import { Glyph } from "../parts/glyph.tsx";
import { IllustrativeTag } from "../parts/illustrative-tag.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import type { FactsOfPair } from "./facts-of-pair.ts";
import { NodeLink } from "./node-link.tsx";
import { usePartyNames } from "./use-party-names.ts";

interface DirectionTableProperties {
  readonly facts: FactsOfPair;
  /** Whose offers these are. */
  readonly from: "a" | "b";
}

/** What one could answer of the other's needs: why each is a need, who answers it, and from which source that is known. */
export function DirectionTable({ facts, from }: DirectionTableProperties) {
  const { t } = useMessages();
  const { nameOf } = usePartyNames();
  const { pair, nodes } = facts;
  const [giver, taker] = from === "a" ? [pair.a, pair.b] : [pair.b, pair.a];
  const direction = from === "a" ? pair.there : pair.back;
  const said = { giver: nameOf(giver.id), taker: nameOf(taker.id) };
  return (
    <section className="direction">
      <h3>{titleOf(direction)}</h3>
      {direction.matches.length > 0 && (
        <table className="data-table direction-table">
          <thead>
            <tr>
              <th scope="col">{t("matches.column.need")}</th>
              <th scope="col">{t("matches.column.why")}</th>
              <th scope="col">{t("matches.column.answer")}</th>
              <th scope="col" className="cell-number">
                {t("matches.column.strength")}
              </th>
            </tr>
          </thead>
          <tbody>
            {direction.matches.map((match) => (
              <MatchRow key={match.competence} match={match} facts={facts} />
            ))}
          </tbody>
        </table>
      )}
      {direction.unanswered.length > 0 && (
        <details>
          <summary>{t("matches.unanswered", { count: direction.unanswered.length })}</summary>
          <ul className="unanswered-list">
            {direction.unanswered.map((need) => (
              <li key={need.competence}>
                <NodeLink id={need.competence} nodes={nodes} /> <Reasons need={need} facts={facts} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );

  function titleOf({ exact, needs, stated }: PairDirection): string {
    if (needs === 0) return t("matches.noNeedKnown", said);
    const key = stated === needs ? "answersStated" : stated === 0 ? "answersPossible" : "answersBoth";
    return t(`matches.${key}`, { ...said, exact, count: needs });
  }
}

interface OfFacts {
  readonly facts: FactsOfPair;
}

function MatchRow({ match, facts }: OfFacts & { readonly match: MatchedNeed }) {
  const { t, score } = useMessages();
  const { nodes } = facts;
  return (
    <tr>
      <th scope="row">
        <Glyph kind="competence" size={12} /> <NodeLink id={match.competence} nodes={nodes} />
      </th>
      <td>
        <Reasons need={match} facts={facts} />
      </td>
      <td>
        {!match.isExact && (
          <p>
            {t("matches.relatedOnly")} <NodeLink id={match.by} nodes={nodes} />
          </p>
        )}
        <Offers match={match} facts={facts} />
      </td>
      <td className="cell-number computed" data-label={t("matches.column.strength")}>
        {score(match.strength)}
      </td>
    </tr>
  );
}

/** Who offers it; until that has come, how well it is offered. */
function Offers({ match, facts }: OfFacts & { readonly match: MatchedNeed }) {
  const { t, word } = useMessages();
  if (match.offers === undefined)
    return <FactsToCome state={facts.state}>{word("levels", String(match.level))}</FactsToCome>;
  const [first, ...others] = match.offers;
  return (
    <>
      {first && <Offer offer={first} facts={facts} />}
      {others.length > 0 && (
        <details>
          <summary>{t("matches.moreOffer", { count: others.length })}</summary>
          {others.map((offer) => (
            <Offer key={offer.actor} offer={offer} facts={facts} />
          ))}
        </details>
      )}
    </>
  );
}

type OfferedBy = NonNullable<MatchedNeed["offers"]>[number];

function Offer({ offer, facts: { nodes, sources } }: OfFacts & { readonly offer: OfferedBy }) {
  const { word } = useMessages();
  return (
    <p className="offer">
      {offer.confidence && <ConfidenceMark confidence={offer.confidence} />}{" "}
      {offer.basis === "illustrative" && <IllustrativeTag />} <NodeLink id={offer.actor} nodes={nodes} />,{" "}
      {word("levels", String(offer.level))}
      {offer.evidence !== undefined && `: ${offer.evidence}`}{" "}
      <SourceLinks ids={offer.sourceIds} sources={sources} />
    </p>
  );
}

/** Why it is needed; until that has come, from what kind of fact it follows. */
function Reasons({ need, facts }: OfFacts & { readonly need: PairDirection["unanswered"][number] }) {
  const { t } = useMessages();
  if (need.reasons === undefined)
    return <FactsToCome state={facts.state}>{t(`matches.origin.${need.origin}`)}</FactsToCome>;
  const [first, ...others] = need.reasons;
  return (
    <>
      {first && <Reason reason={first} facts={facts} />}
      {others.length > 0 && (
        <details>
          <summary>{t("matches.moreReasons", { count: others.length })}</summary>
          {others.map((reason) => (
            <Reason
              key={`${reason.origin} ${reason.of} ${reason.priority} ${reason.region} ${reason.stage}`}
              reason={reason}
              facts={facts}
            />
          ))}
        </details>
      )}
    </>
  );
}

interface FactsToComeProperties {
  readonly state: FactsOfPair["state"];
  readonly children: string;
}

/** What is known without the facts, with room for them below while they are on their way. */
function FactsToCome({ state, children }: FactsToComeProperties) {
  return (
    <div className={state === "loading" ? "facts-to-come" : ""}>
      <p>{children}</p>
      {state === "loading" && <div className="loading-bar" aria-hidden="true" />}
    </div>
  );
}

function Reason({ reason, facts: { nodes, sources } }: OfFacts & { readonly reason: NeedReason }) {
  const { t } = useMessages();
  const named = (id: string | undefined) => (id === undefined ? "" : <NodeLink id={id} nodes={nodes} />);
  return (
    <p className="need-reason">
      {reason.confidence && <ConfidenceMark confidence={reason.confidence} />}{" "}
      {reason.basis === "illustrative" && <IllustrativeTag />}{" "}
      {reason.origin === "stated" && (
        <>
          {t("matches.why.stated")} {reason.of === undefined ? t("matches.why.several") : named(reason.of)}
          {reason.note !== undefined && `: ${reason.note}`}
        </>
      )}
      {reason.origin === "strategy" && (
        <>
          {t("matches.why.strategy")} {named(reason.region)}: {named(reason.priority)}
        </>
      )}
      {reason.origin === "chain" && (
        <>
          {t("matches.why.chain")} {named(reason.chain)}: {named(reason.stage)}; {named(reason.of)}{" "}
          {t("matches.why.activeIn")} {named(reason.activeIn)}
        </>
      )}{" "}
      <SourceLinks ids={reason.sourceIds} sources={sources} />
    </p>
  );
}
