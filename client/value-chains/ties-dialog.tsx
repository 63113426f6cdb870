import { Link } from "@tanstack/react-router";
import type { ValueChain } from "#contract/find-value-chain.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";
import { CutState, EmptyState } from "../parts/state-views.tsx";
import { indexParties, useChain } from "./chain-context.ts";
import { listUnlinked } from "./chain-figures.tsx";
import { everyStep } from "./chain-view.ts";

/** The links that exist between one step and the next, or between all of them: what connectedness counts. */
export function TiesDialog({ from }: { readonly from: string }) {
  const { t, name, list } = useMessages();
  const { chain, change } = useChain();
  const stageName = (id: string | null) => name(chain.stages.find((stage) => stage.id === id)?.name ?? "…");
  const isAll = from === everyStep;
  const ties = isAll ? chain.ties : chain.ties.filter((tie) => tie.from === from);
  const fed = chain.stages.find(({ id }) => id === from)?.feeds ?? null;
  const unlinked = listUnlinked(chain).map((pair) =>
    t("chains.ties.pair", { from: name(pair.from.name), to: name(pair.to.name) }),
  );
  return (
    <Dialog
      title={t("chains.ties.title")}
      detail={
        isAll
          ? t("chains.ties.detail")
          : t("chains.ties.detailOf", { from: stageName(from), to: stageName(fed) })
      }
      width="wide"
      onClose={() => change({ ties: null })}
    >
      {ties.length === 0 && <EmptyState title={t("chains.ties.none")} />}
      <ul>
        {ties.map((tie) => (
          <Tie key={`${tie.from} ${tie.parties.join()}`} tie={tie} stageName={stageName} />
        ))}
      </ul>
      {isAll && ties.length > 0 && unlinked.length > 0 && (
        <p className="list-extent">{t("chains.ties.unlinked", { pairs: list(unlinked) })}</p>
      )}
      {isAll && chain.tiesTotal > ties.length && <CutState shown={ties.length} total={chain.tiesTotal} />}
    </Dialog>
  );
}

interface TieProperties {
  readonly tie: ValueChain["ties"][number];
  readonly stageName: (id: string) => string;
}

function Tie({ tie: { from, to, parties, collaborations }, stageName }: TieProperties) {
  const { t, name } = useMessages();
  const { chain } = useChain();
  const known = indexParties(chain, undefined);
  const names = parties.map((id) => {
    const party = known.get(id);
    return party === undefined ? id : name(party.shortName ?? party.name);
  });
  return (
    <li className="stage-entry">
      <div>
        <Link to="/explore" search={{ nodes: parties.join(",") }}>
          {names.join(" – ")}
        </Link>
        <p className="link-facts">{t("chains.ties.pair", { from: stageName(from), to: stageName(to) })}</p>
      </div>
      <span>{t("chains.ties.count", { count: collaborations })}</span>
    </li>
  );
}
