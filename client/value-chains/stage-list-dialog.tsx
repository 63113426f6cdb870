import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { GraphLink } from "#contract/graph.ts";
import type { StageParties } from "#contract/list-stage-parties.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { ConfidenceMark } from "../parts/confidence-mark.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { SourceLinks } from "../parts/source-links.tsx";
import { CutState, EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { useChain } from "./chain-context.ts";
import { scopeOf } from "./chain-view.ts";
import { PartyMark } from "./party-mark.tsx";

const step = 50;

interface StageListDialogProperties {
  readonly stage: string;
  readonly region: string | null;
}

/** Who is active in a step and who could be, each with the facts that say so and their sources. */
export function StageListDialog({ stage, region }: StageListDialogProperties) {
  const { t, name, list } = useMessages();
  const { chain, view, change } = useChain();
  const [limit, setLimit] = useState(step);
  const answer = useAnswer("listStageParties", {
    ...{ id: chain.id, stage, ...scopeOf(view), limit },
    ...(region === null ? {} : { regions: region }),
  });
  const known = chain.stages.find(({ id }) => id === stage);
  const within = chain.regions.find((each) => each.region.id === region);
  const { data } = answer;
  return (
    <Dialog
      title={known ? name(known.name) : name(chain.name)}
      detail={
        known &&
        t("chains.list.requires", {
          competences: list(known.requires.map(({ competence }) => name(competence.name))),
        })
      }
      width="wide"
      onClose={() => change({ list: null })}
    >
      {within && (
        <p className="list-extent">
          {t("chains.list.region", { region: name(within.region.name) })}{" "}
          <Button look="text" onPress={() => change({ list: { stage, region: null } })}>
            {t("chains.list.all")}
          </Button>
        </p>
      )}
      {answer.state === "failed" && answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} />
      )}
      {data === undefined && answer.state === "loading" && (
        <LoadingState what={t("chains.list.loading")} onStop={answer.cancel} />
      )}
      {data && !data.hasFacts && (
        <p className="list-extent">
          {t("chains.list.withoutFacts")}{" "}
          <Button look="text" onPress={answer.refetch}>
            {t("states.again")}
          </Button>
        </p>
      )}
      {data && data.total === 0 && <EmptyState title={t("chains.list.nobody")} />}
      {data && data.total > 0 && (
        <>
          <PartyList answer={data} isActive />
          <PartyList answer={data} isActive={false} />
        </>
      )}
      {data?.truncated && (
        <CutState
          shown={data.shown}
          total={data.total}
          order={t("chains.list.order")}
          more={step}
          onMore={() => setLimit(limit + step)}
        />
      )}
    </Dialog>
  );
}

interface PartyListProperties {
  readonly answer: StageParties;
  readonly isActive: boolean;
}

function PartyList({ answer, isActive }: PartyListProperties) {
  const { t, name } = useMessages();
  const links = new Map(answer.links.map((link) => [link.id, link]));
  const shown = answer.parties.filter((each) => each.isActive === isActive);
  const total = isActive ? answer.active : answer.capable;
  if (total === 0)
    return isActive ? (
      <section className="stage-list">
        <h3>{t("chains.list.active")}</h3>
        <p className="note">{t("chains.list.nobodyActive")}</p>
      </section>
    ) : null;
  return (
    <section className="stage-list">
      <h3>
        {t(isActive ? "chains.list.active" : "chains.list.capable")}{" "}
        <span className="note">{t("values.of", { shown: shown.length, total })}</span>
      </h3>
      <ul>
        {shown.map(({ party, facts }) => (
          <li key={party.id} className="stage-entry">
            <PartyMark kind={party.kind} isActive={isActive} size={16} />
            <div>
              <Link to="/explore" search={{ focus: party.id }}>
                {name(party.name)}
              </Link>{" "}
              <span className="note">{party.countries.join(", ")}</span>
              {facts.map((id) => {
                const link = links.get(id);
                return link && <Fact key={id} link={link} answer={answer} party={party.id} />;
              })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FactProperties {
  readonly link: GraphLink;
  readonly answer: StageParties;
  readonly party: string;
}

/** One line: whose fact it is, what the source says, letter and source. */
function Fact({ link, answer, party }: FactProperties) {
  const { name, word } = useMessages();
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  const sources = new Map(answer.sources.map((source) => [source.id, source]));
  const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
  const said = [
    link.from !== party && from && name(from.name),
    link.type === "OFFERS" && to && name(to.name),
    link.level !== undefined && word("levels", String(link.level)),
    link.evidence,
    link.basis === "illustrative" && word("bases", link.basis),
  ].filter(Boolean);
  return (
    <p className="link-facts">
      {said.join(" · ")} <ConfidenceMark confidence={link.confidence} />{" "}
      <SourceLinks ids={link.sourceIds} sources={sources} />
    </p>
  );
}
