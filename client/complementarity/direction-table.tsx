import type { MatchedNeed, NeedReason, PairDirection, WholePair } from "#contract/find-pair.ts";
import type { GraphNode, GraphSource } from "#contract/graph.ts";
import { useMessages } from "../locales/use-messages.ts";
import { ConfidenceMark } from "../parts/confidence-mark.tsx";
import { Glyph } from "../parts/glyph.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { NodeLink } from "./node-link.tsx";
import { usePartyNames } from "./use-party-names.ts";

interface Facts {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly sources: ReadonlyMap<string, GraphSource>;
}

interface DirectionTableProperties extends Facts {
  readonly pair: WholePair;
  /** Whose offers these are. */
  readonly from: "a" | "b";
}

/** What one could answer of the other's needs: why each is a need, who answers it, and from which source that is known. */
export function DirectionTable({ pair, from, nodes, sources }: DirectionTableProperties) {
  const { t } = useMessages();
  const { nameOf } = usePartyNames();
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
              <MatchRow key={match.competence} match={match} nodes={nodes} sources={sources} />
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
                <NodeLink id={need.competence} nodes={nodes} />{" "}
                <Reasons reasons={need.reasons} nodes={nodes} sources={sources} />
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

function MatchRow({ match, nodes, sources }: Facts & { readonly match: MatchedNeed }) {
  const { t, score } = useMessages();
  const [first, ...others] = match.offers;
  return (
    <tr>
      <th scope="row">
        <Glyph kind="competence" size={12} /> <NodeLink id={match.competence} nodes={nodes} />
      </th>
      <td>
        <Reasons reasons={match.reasons} nodes={nodes} sources={sources} />
      </td>
      <td>
        {!match.isExact && (
          <p>
            {t("matches.relatedOnly")} <NodeLink id={match.by} nodes={nodes} />
          </p>
        )}
        {first && <Offer offer={first} nodes={nodes} sources={sources} />}
        {others.length > 0 && (
          <details>
            <summary>{t("matches.moreOffer", { count: others.length })}</summary>
            {others.map((offer) => (
              <Offer key={offer.actor} offer={offer} nodes={nodes} sources={sources} />
            ))}
          </details>
        )}
      </td>
      <td className="cell-number computed">{score(match.strength)}</td>
    </tr>
  );
}

function Offer({ offer, nodes, sources }: Facts & { readonly offer: MatchedNeed["offers"][number] }) {
  const { word } = useMessages();
  return (
    <p className="offer">
      {offer.confidence && <ConfidenceMark confidence={offer.confidence} />}{" "}
      <NodeLink id={offer.actor} nodes={nodes} />, {word("levels", String(offer.level))}
      {offer.evidence !== undefined && `: ${offer.evidence}`}{" "}
      <SourceLinks ids={offer.sourceIds} sources={sources} />
    </p>
  );
}

interface ReasonsProperties extends Facts {
  readonly reasons: readonly NeedReason[];
}

function Reasons({ reasons, nodes, sources }: ReasonsProperties) {
  const { t } = useMessages();
  const [first, ...others] = reasons;
  return (
    <>
      {first && <Reason reason={first} nodes={nodes} sources={sources} />}
      {others.length > 0 && (
        <details>
          <summary>{t("matches.moreReasons", { count: others.length })}</summary>
          {others.map((reason) => (
            <Reason
              key={`${reason.origin} ${reason.of} ${reason.priority} ${reason.region} ${reason.stage}`}
              reason={reason}
              nodes={nodes}
              sources={sources}
            />
          ))}
        </details>
      )}
    </>
  );
}

function Reason({ reason, nodes, sources }: Facts & { readonly reason: NeedReason }) {
  const { t } = useMessages();
  const named = (id: string | undefined) => (id === undefined ? "" : <NodeLink id={id} nodes={nodes} />);
  return (
    <p className="need-reason">
      {reason.confidence && <ConfidenceMark confidence={reason.confidence} />}{" "}
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
