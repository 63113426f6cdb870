import type { ChainStageAnswer } from "#contract/find-value-chain.ts";
import { useMessages } from "../locales/use-messages.ts";
import { indexParties, useChain } from "./chain-context.ts";
import { GapMark } from "./gap-mark.tsx";
import type { Rail } from "./lay-rails.ts";
import { PartyMark } from "./party-mark.tsx";
import { StepRails } from "./step-rails.tsx";

interface StepRowProperties {
  readonly stage: ChainStageAnswer;
  readonly rails: readonly Rail[];
  readonly columns: number;
}

/** One step: its name, how it is held with the lists behind, who takes it in the drawn chain and what comes after. */
export function StepRow({ stage, rails, columns }: StepRowProperties) {
  const { t, name, word } = useMessages();
  const { change, lit } = useChain();
  const { id, gap, active, capable } = stage;
  const isTaken = lit?.places.some((place) => place.stage === id) === true;
  const called = name(stage.name);
  return (
    <li className="step-row">
      <StepRails rails={rails} columns={columns} isTaken={isTaken} />
      <div className="step-text">
        <h2>{called}</h2>
        <p className="step-hold">
          <GapMark gap={gap} />
          <strong className={`stage-word-${gap}`}>{word("gaps", gap)}</strong>
          {stage.isIllustrative && (
            <span className="own-tag own-illustrative">{t("chains.illustrative")}</span>
          )}
        </p>
        <div className="step-buttons">
          {active + capable > 0 && (
            <button
              type="button"
              className="text-link"
              onClick={() => change({ list: { stage: id, region: null } })}
            >
              <span className="unseen">{called}: </span>
              {t("chains.stage.active", { count: active })}
              {capable > 0 && (
                <span className="computed">, {t("chains.stage.capable", { count: capable })}</span>
              )}
            </button>
          )}
          {(gap === "missing" || gap === "activatable") && (
            <button type="button" className="text-link" onClick={() => change({ gap: id })}>
              {t("chains.missing.all")}
              <span className="unseen"> {called}</span>
            </button>
          )}
          <TiesButton stage={stage} />
        </div>
        {isTaken ? <TakenBy stage={id} /> : lit && <p className="note">{t("chains.steps.nobody")}</p>}
      </div>
    </li>
  );
}

/** The links that exist with the step that it feeds. */
function TiesButton({ stage: { id, feeds } }: Pick<StepRowProperties, "stage">) {
  const { t, name } = useMessages();
  const { chain, change } = useChain();
  const fed = chain.stages.find((each) => each.id === feeds);
  if (fed === undefined) return null;
  const count = chain.ties.filter(({ from }) => from === id).length;
  const step = name(fed.name);
  if (count === 0) return <span className="note">{t("chains.stage.noTies", { step })}</span>;
  return (
    <button type="button" className="text-link" onClick={() => change({ ties: id })}>
      {t("chains.stage.ties", { count, step })}
    </button>
  );
}

/** Who takes the step in the drawn chain, and what links it to the next. */
function TakenBy({ stage }: { readonly stage: string }) {
  const { t, name } = useMessages();
  const { chain, best, lit } = useChain();
  const parties = indexParties(chain, best.data);
  const place = lit?.places.find((each) => each.stage === stage);
  const party = parties.get(place?.party ?? "");
  const at = lit?.links.findIndex(({ from }) => from === stage) ?? -1;
  const link = lit?.links[at];
  if (place === undefined || party === undefined) return null;
  const nameOf = (id: string) => name(parties.get(id)?.shortName ?? parties.get(id)?.name ?? id);
  const region = chain.regions.find((each) => each.region.id === party.regions[0]);
  return (
    <>
      <p className="step-party">
        <PartyMark kind={party.kind} isActive={place.isActive} size={18} />
        <span>
          <strong>{name(party.shortName ?? party.name)}</strong>{" "}
          {!place.isActive && <em className="computed">{t("chains.lane.could")}</em>}{" "}
          <span className="step-region">{region ? name(region.region.name) : t("chains.lane.unplaced")}</span>
        </span>
      </p>
      {link && (
        <p className={link.isToBeMade ? "step-link computed" : "step-link"}>
          {t(link.isToBeMade ? "chains.steps.make" : "chains.steps.made", {
            party: nameOf(link.parties[1]),
          })}{" "}
          {lit?.weakest?.link === at && <strong className="best-weakest">{t("chains.steps.weakest")}</strong>}
        </p>
      )}
    </>
  );
}
