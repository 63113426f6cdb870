import type { ValueChain } from "#contract/find-value-chain.ts";
import { useMessages } from "../locales/use-messages.ts";
import { useChain } from "./chain-context.ts";
import { everyStep } from "./chain-view.ts";

interface Figure {
  readonly key: "covered" | "fewest" | "linked";
  readonly value: string;
  /** What it opens; null where there is nothing behind it. */
  readonly opens: { readonly label: string; readonly open: () => void } | null;
}

/** Coverage, redundancy and connectedness, each of how many; each opens what it counts. */
export function ChainFigures() {
  const { t } = useMessages();
  return (
    <dl className="chain-figures">
      {useFigures().map(({ key, value, opens }) => (
        <div key={key}>
          <dd>
            {opens === null ? (
              value
            ) : (
              <button type="button" className="figure-button" onClick={opens.open}>
                {value} <span className="unseen">{opens.label}</span>
              </button>
            )}
          </dd>
          <dt>{t(`chains.figures.${key}`)}</dt>
        </div>
      ))}
    </dl>
  );
}

function useFigures(): Figure[] {
  const { t, name, number } = useMessages();
  const { chain, change } = useChain();
  const fewest = chain.stages.find(({ active }) => active === chain.redundancy);
  const none = t("chains.figures.none");
  return [
    {
      key: "covered",
      value: t("chains.figures.of", { part: chain.covered, whole: chain.steps }),
      opens: { label: t("chains.figures.showSteps"), open: () => change({ tab: "table" }) },
    },
    {
      key: "fewest",
      value: chain.redundancy === null ? none : number(chain.redundancy),
      opens: fewest
        ? {
            label: t("chains.figures.showFewest", { step: name(fewest.name) }),
            open: () => change({ list: { stage: fewest.id, region: null } }),
          }
        : null,
    },
    {
      key: "linked",
      value: chain.pairs === 0 ? none : t("chains.figures.of", { part: chain.connected, whole: chain.pairs }),
      opens:
        chain.pairs === 0
          ? null
          : { label: t("chains.figures.showTies"), open: () => change({ ties: everyStep }) },
    },
  ];
}

/** Pairs of joined steps between which no link is known. */
export function listUnlinked({ stages, ties }: ValueChain) {
  const linked = new Set(ties.map(({ from }) => from));
  return stages.flatMap((stage) => {
    const to = stages.find(({ id }) => id === stage.feeds);
    return to === undefined || linked.has(stage.id) ? [] : [{ from: stage, to }];
  });
}
