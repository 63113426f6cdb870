import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Select } from "../parts/select.tsx";
import { CutState, EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { useChain } from "./chain-context.ts";
import { scopeOf } from "./chain-view.ts";
import { PartyMark } from "./party-mark.tsx";

const step = 10;
const most = 100;

/** Who could close a gap, best matches of the neighbours first, here or in one region. */
export function GapDialog({ stage }: { readonly stage: string }) {
  const { t, name, list, score } = useMessages();
  const { chain, view, change } = useChain();
  const [limit, setLimit] = useState(step);
  const [region, setRegion] = useState("");
  const answer = useAnswer("findGapFillers", {
    ...{ id: chain.id, ...scopeOf(view), limit },
    ...(region === "" ? {} : { region }),
  });
  const known = chain.stages.find(({ id }) => id === stage);
  const gap = answer.data?.gaps.find((each) => each.stage.id === stage);
  const namesOf = (competences: readonly { readonly name: Parameters<typeof name>[0] }[]) =>
    list(competences.map((each) => name(each.name)));
  return (
    <Dialog
      title={t("chains.gap.title", { stage: known ? name(known.name) : "…" })}
      detail={t("chains.gap.detail")}
      width="wide"
      onClose={() => change({ gap: null })}
    >
      <Select
        label={t("chains.options.regions")}
        value={region}
        options={[
          { value: "", label: t("chains.options.allRegions") },
          ...chain.regions.map((each) => ({ value: each.region.id, label: name(each.region.name) })),
        ]}
        onChange={setRegion}
      />
      {answer.state === "failed" && answer.error && (
        <FailedState error={answer.error} onRetry={answer.refetch} />
      )}
      {answer.data === undefined && answer.state === "loading" && (
        <LoadingState what={t("chains.gap.loading")} onStop={answer.cancel} />
      )}
      {answer.data && (gap === undefined || gap.total === 0) && <EmptyState title={t("chains.gap.nobody")} />}
      <ul>
        {gap?.fillers.map(({ party, mean, offers, lacks, isActive, isOutside, isIllustrative }) => (
          <li key={party.id} className="stage-entry">
            <PartyMark kind={party.kind} isActive={isActive} size={16} />
            <div>
              <Link to="/explore" search={{ focus: party.id }}>
                {name(party.name)}
              </Link>{" "}
              <span className="note">{party.countries.join(", ")}</span>
              <p className="link-facts">
                {[
                  t("chains.gap.offers", { competences: namesOf(offers) }),
                  lacks.length > 0 && t("chains.gap.lacks", { competences: namesOf(lacks) }),
                  isActive && t("chains.gap.isActive"),
                  isOutside && t("chains.gap.outside"),
                  isIllustrative && t("chains.restsOnIllustrative"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <span className="computed stage-score">
              {mean === null ? t("chains.gap.meanNone") : t("chains.gap.mean", { score: score(mean) })}
            </span>
          </li>
        ))}
      </ul>
      {gap?.truncated && (
        <CutState
          shown={gap.shown}
          total={gap.total}
          more={step}
          {...(limit < most && { onMore: () => setLimit(Math.min(most, limit + step)) })}
        />
      )}
    </Dialog>
  );
}
