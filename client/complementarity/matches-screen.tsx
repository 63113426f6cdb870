import { useMemo, useState } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { ScreenActions, usePageTitle } from "../parts/screen-places.tsx";
import { UndoRedo } from "../parts/undo-redo.tsx";
import "./matches.css";
import "./pair-list.css";
import "./pair-matrix.css";
import "./pair-panel.css";
import "./pair-scatter.css";
import "./score-parts.css";
import "./matches-narrow.css";
import "./matches-print.css";
import { FilterBar } from "./filter-bar.tsx";
import { FormTabs } from "./form-tabs.tsx";
import { MatchesContext } from "./matches-context.ts";
import { MatchesTitle } from "./matches-title.tsx";
import type { MatchesView } from "./matches-view.ts";
import { MatrixSection } from "./matrix-section.tsx";
import { mostPairs, PairList, pairsAtOnce } from "./pair-list.tsx";
import { PairPanel } from "./pair-panel.tsx";
import { PartnersHead } from "./partners-head.tsx";
import { PrintedHead, PrintedSources } from "./printed-sheet.tsx";
import { ScatterSection } from "./scatter-section.tsx";
import { ScoreParts } from "./score-parts.tsx";
import { useMatchesAnswers } from "./use-matches-answers.ts";
import { useMatchesView } from "./use-matches-view.ts";
import { useIsNarrow, useIsPhone, useIsWide } from "./use-media.ts";

/** Who should meet: matrix, scatter and list of pairs with one selection, and the pair whole; the address is the view. */
export function MatchesScreen() {
  const { t } = useMessages();
  const history = useMatchesView();
  const { view, turn, undo, redo, canUndo, canRedo } = history;
  const [limit, setLimit] = useState(pairsAtOnce);
  const [toUnfold, setToUnfold] = useState<MatchesView["pair"]>(null);
  const isWide = useIsWide();
  const isNarrow = useIsNarrow();
  const isPhone = useIsPhone();
  const answers = useMatchesAnswers({ view, limit, rows: isWide ? 24 : isNarrow ? 10 : 16 });
  usePageTitle(t("matches.title"));
  const matches = useMemo(
    () => ({
      ...history,
      view: { ...history.view, pair: answers.chosen },
      parties: answers.parties,
      choose: (a: string, b: string) => turn({ pair: [a, b], form: "pair" }),
      showIntroducers: (a: string, b: string) => {
        setToUnfold([a, b]);
        turn({ pair: [a, b], form: "pair" });
      },
      toUnfold,
      unfolded: () => setToUnfold(null),
    }),
    [history, answers.chosen, answers.parties, turn, toUnfold],
  );
  return (
    <MatchesContext value={matches}>
      <UndoRedo {...{ undo, redo, canUndo, canRedo }} />
      <PrintButton />
      <main
        className={`matches matches-${view.form} ${view.of === null ? "" : "matches-partners"}`}
        id="content"
        tabIndex={-1}
      >
        {isPhone && <MatchesTitle />}
        <PrintedHead answers={answers} />
        <FilterBar places={answers.scatter.data?.choices} />
        <FormTabs />
        <div className="matches-body">
          <div className="matches-left">
            {view.of === null ? (
              <MatrixSection answer={answers.pairs} />
            ) : (
              <PartnersHead answer={answers.partners} />
            )}
            <PairPanel answers={answers} />
          </div>
          <div className="matches-middle">
            {view.of === null && <ScatterSection answer={answers.scatter} />}
            <ScoreParts answers={answers} />
          </div>
        </div>
        <div className="matches-right">
          <PairList
            answers={answers}
            limit={limit}
            onMore={() => setLimit(Math.min(mostPairs, limit + pairsAtOnce))}
          />
        </div>
        <PrintedSources answers={answers} />
      </main>
    </MatchesContext>
  );
}

function PrintButton() {
  const { t } = useMessages();
  return (
    <ScreenActions>
      <Button look="quiet" onPress={() => window.print()}>
        {t("matches.print")}
      </Button>
    </ScreenActions>
  );
}
