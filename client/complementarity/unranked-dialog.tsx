import { useState } from "react";
import type { UnrankedReasonWord } from "#contract/words.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";
import { CutState, FailedState, LoadingState } from "../parts/state-views.tsx";
import { useMatches } from "./matches-context.ts";
import { filtersOf, weighingOf } from "./matches-view.ts";
import { nameToCome } from "./use-party-names.ts";

interface UnrankedDialogProperties {
  readonly reason: UnrankedReasonWord;
  readonly onClose: () => void;
}

const step = 25;
const most = 200;

/** The pairs that are not ranked for one reason, and what the reason means. */
export function UnrankedDialog({ reason, onClose }: UnrankedDialogProperties) {
  const { t, name } = useMessages();
  const { view, choose } = useMatches();
  const [limit, setLimit] = useState(step);
  const { of, among } = view;
  const asked = { ...weighingOf(view), reason, limit };
  const pairs = useAnswer("listPairs", of === null ? { ...filtersOf(view), ...asked } : null);
  const partners = useAnswer("listBestPartners", of === null ? null : { id: of, among, ...asked });
  const answer = of === null ? pairs : partners;
  const { data } = answer;
  const named = [...(data?.parties ?? []), ...(partners.data ? [partners.data.party] : [])];
  const names = new Map(named.map((party) => [party.id, name(party.shortName ?? party.name)]));
  return (
    <Dialog
      title={t(`matches.reason.${reason}.title`)}
      onClose={onClose}
      detail={t(`matches.reason.${reason}.why`)}
    >
      {answer.error && <FailedState error={answer.error} onRetry={answer.refetch} />}
      {!data && answer.state === "loading" && (
        <LoadingState what={t("matches.loadingList")} onStop={answer.cancel} rows={6} />
      )}
      {data && <p className="list-extent">{t("values.of", { shown: data.shown, total: data.total })}</p>}
      <ul className="unranked-list">
        {data?.others.pairs.map(({ a, b, known }) => (
          <li key={`${a} ${b}`}>
            <button
              type="button"
              className="pair-name"
              onClick={() => {
                choose(a, b);
                onClose();
              }}
            >
              {names.get(a) ?? nameToCome} × {names.get(b) ?? nameToCome}
            </button>
            <span className="note">{t("matches.knownOfBoth", { a: known[0], b: known[1] })}</span>
          </li>
        ))}
      </ul>
      {data?.truncated && (
        <CutState
          shown={data.shown}
          total={data.total}
          {...(limit < most ? { onMore: () => setLimit(limit + step) } : {})}
        />
      )}
    </Dialog>
  );
}
