import type { ValueChain } from "#contract/find-value-chain.ts";
import { useMessages } from "../locales/use-messages.ts";

/** Coverage, redundancy and connectedness, each of how many. */
export function ChainFigures({ chain }: { readonly chain: ValueChain }) {
  const { t, number } = useMessages();
  const undefinedYet = t("chains.figures.none");
  const figures = [
    ["covered", t("chains.figures.of", { part: chain.covered, whole: chain.steps })],
    ["fewest", chain.redundancy === null ? undefinedYet : number(chain.redundancy)],
    [
      "linked",
      chain.pairs === 0
        ? undefinedYet
        : t("chains.figures.of", { part: chain.connected, whole: chain.pairs }),
    ],
  ] as const;
  return (
    <dl className="chain-figures">
      {figures.map(([key, value]) => (
        <div key={key}>
          <dd>{value}</dd>
          <dt>{t(`chains.figures.${key}`)}</dt>
        </div>
      ))}
    </dl>
  );
}
