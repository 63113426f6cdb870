import type { ReactNode } from "react";
import { useMessages } from "../locales/use-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { indexParties, useChain } from "./chain-context.ts";
import { GapMark } from "./gap-mark.tsx";

/** The lanes as a table: the same steps, counts and chain, for a keyboard and a screen reader. */
export function ChainTable() {
  const { t, name, word, list } = useMessages();
  const { chain, best, lit, litAt, change } = useChain();
  const parties = indexParties(chain, best.data);
  const taken = new Map(lit?.places.map((place) => [place.stage, place]));
  const nameOf = (id: string) => name(chain.stages.find((stage) => stage.id === id)?.name ?? id);
  const tiesOf = (id: string) => chain.ties.filter(({ from }) => from === id).length;
  return (
    <div className="chain-table">
      <DataTable
        label={t("chains.table.label")}
        rows={chain.stages}
        keyOf={({ id }) => id}
        columns={[
          {
            id: "step",
            title: t("chains.table.step"),
            isRowHeader: true,
            cell: (stage) => <ListButton stage={stage.id}>{name(stage.name)}</ListButton>,
          },
          {
            id: "state",
            title: t("chains.table.state"),
            cell: ({ gap, id, isIllustrative }) => (
              <span className="table-gap">
                <GapMark gap={gap} size={14} /> {word("gaps", gap)}
                {isIllustrative && (
                  <span className="own-tag own-illustrative">{t("chains.illustrative")}</span>
                )}
                {(gap === "missing" || gap === "activatable") && (
                  <button type="button" className="text-link" onClick={() => change({ gap: id })}>
                    {t("chains.stage.who")}
                  </button>
                )}
              </span>
            ),
          },
          {
            id: "active",
            title: t("chains.table.active"),
            isNumber: true,
            cell: ({ id, active }) => <ListButton stage={id}>{active}</ListButton>,
            compare: (a, b) => a.active - b.active,
          },
          {
            id: "capable",
            title: t("chains.table.capable"),
            isNumber: true,
            cell: ({ id, capable }) => (
              <ListButton stage={id}>
                <span className="computed">{capable}</span>
              </ListButton>
            ),
            compare: (a, b) => a.capable - b.capable,
          },
          {
            id: "lit",
            title: t("chains.table.lit", { rank: litAt + 1 }),
            cell: ({ id }) => {
              const place = taken.get(id);
              const party = parties.get(place?.party ?? "");
              if (place === undefined || party === undefined) return t("values.none");
              return (
                <span className="computed">
                  {name(party.shortName ?? party.name)}
                  {!place.isActive && ` (${t("chains.lane.could")})`}
                </span>
              );
            },
          },
          {
            id: "feeds",
            title: t("chains.table.feeds"),
            cell: ({ feeds }) => (feeds === null ? t("chains.stage.last") : nameOf(feeds)),
          },
          {
            id: "ties",
            title: t("chains.table.ties"),
            isNumber: true,
            compare: (a, b) => tiesOf(a.id) - tiesOf(b.id),
            cell: ({ id, feeds }) =>
              feeds === null ? (
                ""
              ) : (
                <button type="button" className="text-link" onClick={() => change({ ties: id })}>
                  {tiesOf(id)}
                </button>
              ),
          },
          {
            id: "requires",
            title: t("chains.table.requires"),
            cell: ({ requires }) => list(requires.map(({ competence }) => name(competence.name))),
          },
        ]}
      />
    </div>
  );
}

/** Opens who is active at a step and who could be. */
function ListButton({ stage, children }: { readonly stage: string; readonly children: ReactNode }) {
  const { change } = useChain();
  return (
    <button type="button" className="text-link" onClick={() => change({ list: { stage, region: null } })}>
      {children}
    </button>
  );
}
