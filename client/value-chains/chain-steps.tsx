import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { useChain } from "./chain-context.ts";
import { layRails } from "./lay-rails.ts";
import { NoChain } from "./no-chain.tsx";
import { StepRow } from "./step-row.tsx";

const million = 1_000_000;

/** The chain on a phone: its steps downwards, how each is held, and one of the best chains drawn through them. */
export function ChainSteps() {
  const { t } = useMessages();
  const { chain, best, lit } = useChain();
  const rails = layRails(chain, lit);
  return (
    <section className="chain-steps" aria-label={t("chains.steps.label")}>
      {best.state === "failed" && best.error && <FailedState error={best.error} onRetry={best.refetch} />}
      {best.data === undefined && best.state === "loading" && (
        <LoadingState what={t("chains.best.loading")} onStop={best.cancel} rows={1} />
      )}
      {best.data?.chains.length === 0 && <NoChain />}
      <DrawnChain />
      <ol>
        {chain.stages.map((stage, at) => (
          <StepRow key={stage.id} stage={stage} rails={rails.steps[at]!} columns={rails.columns} />
        ))}
      </ol>
    </section>
  );
}

/** Which chain is drawn, in words, and the way to the others. */
function DrawnChain() {
  const { t, score, language } = useMessages();
  const { best, lit, litAt, change } = useChain();
  if (lit === null || best.data === undefined) return null;
  const { shown } = best.data;
  return (
    <div className="drawn-chain">
      <div className="drawn-turn">
        <Button
          label={t("chains.steps.earlier")}
          isDisabled={litAt === 0}
          onPress={() => change({ lit: litAt - 1 })}
        >
          ‹
        </Button>
        <p aria-live="polite">
          <strong>{t("chains.steps.drawn", { rank: litAt + 1, shown })}</strong>{" "}
          <span className="computed">{t("chains.best.cost", { cost: score(lit.cost.total / million) })}</span>
        </p>
        <Button
          label={t("chains.steps.later")}
          isDisabled={litAt >= shown - 1}
          onPress={() => change({ lit: litAt + 1 })}
        >
          ›
        </Button>
      </div>
      {lit.weakest && (
        <p>
          <strong className="best-weakest">{t("chains.best.weakest")}</strong>{" "}
          {lit.weakest.sentence[language]}
        </p>
      )}
    </div>
  );
}
