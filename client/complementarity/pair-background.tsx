import { useEffect, useRef } from "react";
import type { NamedNode, WholePair } from "#contract/find-pair.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Listed } from "../parts/listed.tsx";
import { useMatches } from "./matches-context.ts";
import { isSamePair } from "./matches-view.ts";
import { NodeLink } from "./node-link.tsx";
import { nameToCome, usePartyNames } from "./use-party-names.ts";

interface PairBackgroundProperties {
  readonly pair: WholePair;
  /** Of the pair under the weights as they are: what would gain most depends on them. */
  readonly missing: WholePair["missing"];
  readonly nodes: ReadonlyMap<string, NamedNode>;
}

/** What both can do, in what they meet already, who could introduce them, and which one fact would help most. */
export function PairBackground({ pair, missing, nodes }: PairBackgroundProperties) {
  const { t } = useMessages();
  const link = (id: string) => <NodeLink key={id} id={id} nodes={nodes} />;
  return (
    <div className="pair-background">
      <details>
        <summary>{t("matches.sharedTitle", { count: pair.shared.length, offered: pair.offered })}</summary>
        <p>
          <Listed items={pair.shared.map(({ competence }) => link(competence))} />
        </p>
      </details>
      <Meetings pair={pair} nodes={nodes} />
      <Introducers pair={pair} nodes={nodes} />
      <Missing {...{ pair, missing, nodes }} />
    </div>
  );
}

function Meetings({ pair, nodes }: Omit<PairBackgroundProperties, "missing">) {
  const { t, period, word } = useMessages();
  const { collaborations } = pair;
  if (collaborations.length === 0) return <p>{t("matches.noCollaboration")}</p>;
  return (
    <details>
      <summary>{t("matches.collaborationsTitle", { count: collaborations.length })}</summary>
      <ul className="meeting-list">
        {collaborations.map(({ id, a, b }) => {
          const node = nodes.get(id);
          return (
            <li key={id}>
              <NodeLink id={id} nodes={nodes} />
              <span className="note">
                {[node?.status && word("statuses", node.status), node?.period && period(node.period)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span className="note">
                <Listed items={[...a, ...b].map((each) => <NodeLink key={each} id={each} nodes={nodes} />)} />
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function Introducers({ pair: { a, b, introducers }, nodes }: Omit<PairBackgroundProperties, "missing">) {
  const { t } = useMessages();
  const { nameOf } = usePartyNames();
  const { toUnfold, unfolded } = useMatches();
  const details = useRef<HTMLDetailsElement>(null);
  const isAsked = toUnfold !== null && isSamePair(toUnfold, a.id, b.id);
  useEffect(() => {
    if (!isAsked || details.current === null) return;
    details.current.open = true;
    const summary = details.current.querySelector("summary");
    summary?.focus();
    summary?.scrollIntoView({ block: "center" });
    unfolded();
  }, [isAsked, unfolded]);
  if (introducers.total === 0) return <p>{t("matches.noIntroducer")}</p>;
  return (
    <details ref={details}>
      <summary>{t("matches.introducersTitle", { count: introducers.total })}</summary>
      {introducers.truncated && (
        <p className="note">{t("values.of", { shown: introducers.shown, total: introducers.total })}</p>
      )}
      <ul className="meeting-list">
        {introducers.list.map(({ actor, withA, withB }) => (
          <li key={actor}>
            <NodeLink id={actor} nodes={nodes} />
            <span className="note">
              {t("matches.sharesWith", { withA, a: nameOf(a.id), withB, b: nameOf(b.id) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Missing({ pair: { a, b }, missing, nodes }: PairBackgroundProperties) {
  const { t, score, name } = useMessages();
  const { nameOf } = usePartyNames();
  const told = [
    { party: a, fact: missing.a },
    { party: b, fact: missing.b },
  ].flatMap(({ party, fact }) => {
    if (fact === null) return [];
    const node = nodes.get(fact.competence);
    const competence = node ? name(node.name) : nameToCome;
    return [
      {
        id: party.id,
        kind: fact.kind,
        said: { party: nameOf(party.id), competence, gain: score(fact.gain) },
      },
    ];
  });
  if (told.length === 0) return null;
  return (
    <details>
      <summary>{t("matches.missingTitle")}</summary>
      <ul className="meeting-list">
        {told.map(({ id, kind, said }) => (
          <li key={id} className="computed">
            {kind === "answer" ? t("matches.missingAnswer", said) : t("matches.missingDeepen", said)}
          </li>
        ))}
      </ul>
    </details>
  );
}
