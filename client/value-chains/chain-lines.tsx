import type { BestChainAnswer } from "#contract/find-best-chains.ts";
import { useMessages } from "../locales/use-messages.ts";
import { useChain } from "./chain-context.ts";
import { drawChainLines } from "./draw-chain-lines.ts";
import { KindOutline } from "./kind-outline.tsx";
import type { Lanes } from "./lay-lanes.ts";

/** One chain through the lanes: ink where the link exists, double where it is to be made; the weakest is named. */
export function ChainLines({ lit, lanes }: { readonly lit: BestChainAnswer; readonly lanes: Lanes }) {
  const { t } = useMessages();
  const { chain } = useChain();
  const { marks, lines } = drawChainLines(lit, chain, lanes);
  const weakest = lines.find(({ isWeakest }) => isWeakest);
  return (
    <>
      <svg className="chain-lines" width={lanes.width} height={lanes.height} aria-hidden="true">
        {lines.map(({ id, path, isToBeMade }) =>
          isToBeMade ? (
            <g key={id}>
              <path d={path} className="line-halo" />
              <path d={path} className="line-outer" />
              <path d={path} className="line-inner" />
            </g>
          ) : (
            <g key={id}>
              <path d={path} className="line-halo" />
              <path d={path} className="line-made" />
            </g>
          ),
        )}
        {marks.map(({ id, kind, x, y }) => (
          <g key={id} transform={`translate(${x} ${y})`}>
            <KindOutline kind={kind} radius={13} className="mark-chosen" />
          </g>
        ))}
      </svg>
      {weakest && (
        <p
          className="weakest-tag"
          aria-hidden="true"
          style={{ left: weakest.middle.x, top: weakest.middle.y }}
        >
          {t("chains.picture.weakest")}
        </p>
      )}
    </>
  );
}
