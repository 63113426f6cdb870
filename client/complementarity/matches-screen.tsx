import { Redo2, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { Button, IconButton } from "../parts/button.tsx";
import { ScreenActions, usePageTitle } from "../parts/screen-places.tsx";
import "./matches.css";
import "./pair-list.css";
import "./pair-matrix.css";
import "./pair-panel.css";
import "./matches-narrow.css";
import { FilterBar } from "./filter-bar.tsx";
import { FormTabs } from "./form-tabs.tsx";
import { MatchesContext } from "./matches-context.ts";
import { MatchesTitle } from "./matches-title.tsx";
import { MatrixSection } from "./matrix-section.tsx";
import { mostPairs, PairList, pairsAtOnce } from "./pair-list.tsx";
import { PairPanel } from "./pair-panel.tsx";
import { PartnersHead } from "./partners-head.tsx";
import { ScatterSection } from "./scatter-section.tsx";
import { ScoreParts } from "./score-parts.tsx";
import { useMatchesAnswers } from "./use-matches-answers.ts";
import { type MatchesHistory, useMatchesView } from "./use-matches-view.ts";
import { useIsPhone, useIsWide } from "./use-media.ts";

/** Who should meet: matrix, scatter and list of pairs with one selection, and the pair whole; the address is the view. */
export function MatchesScreen() {
  const { t } = useMessages();
  const history = useMatchesView();
  const { view, turn } = history;
  const [limit, setLimit] = useState(pairsAtOnce);
  const isWide = useIsWide();
  const isPhone = useIsPhone();
  const answers = useMatchesAnswers({ view, limit, rows: isWide ? 24 : 16 });
  usePageTitle(t("matches.title"));
  const matches = useMemo(
    () => ({
      ...history,
      view: { ...history.view, pair: answers.chosen },
      parties: answers.parties,
      choose: (a: string, b: string) => turn({ pair: [a, b], form: "pair" }),
    }),
    [history, answers.chosen, answers.parties, turn],
  );
  return (
    <MatchesContext value={matches}>
      <UndoButtons history={history} />
      <main
        className={`matches matches-${view.form} ${view.of === null ? "" : "matches-partners"}`}
        id="content"
        tabIndex={-1}
      >
        {isPhone && <MatchesTitle />}
        <FilterBar />
        <FormTabs />
        <div className="matches-left">
          {view.of === null ? (
            <MatrixSection answer={answers.pairs} />
          ) : (
            <PartnersHead answer={answers.partners} />
          )}
          <PairPanel answer={answers.pair} />
        </div>
        <div className="matches-middle">
          {view.of === null && <ScatterSection answer={answers.scatter} />}
          <ScoreParts pair={answers.pair.data} />
        </div>
        <div className="matches-right">
          <PairList
            answers={answers}
            limit={limit}
            onMore={() => setLimit(Math.min(mostPairs, limit + pairsAtOnce))}
          />
        </div>
      </main>
    </MatchesContext>
  );
}

/** What was filtered can be taken back; a decision has its own way back. */
function UndoButtons({ history }: { readonly history: MatchesHistory }) {
  const { t } = useMessages();
  return (
    <ScreenActions>
      <IconButton label={t("shell.undo")} onPress={history.undo} isDisabled={!history.canUndo}>
        <Undo2 size={18} aria-hidden />
      </IconButton>
      <IconButton label={t("shell.redo")} onPress={history.redo} isDisabled={!history.canRedo}>
        <Redo2 size={18} aria-hidden />
      </IconButton>
      <Button look="quiet" onPress={() => window.print()}>
        {t("matches.print")}
      </Button>
    </ScreenActions>
  );
}
