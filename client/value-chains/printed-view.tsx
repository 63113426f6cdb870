import { useMessages } from "../locales/use-messages.ts";
import { useChain } from "./chain-context.ts";

/** What a print says in place of the controls: what is asked, the day, the data and where the sources are. */
export function PrintedView() {
  const { t, date } = useMessages();
  const { chain } = useChain();
  return (
    <div className="printed-view">
      <p>{useAskedInWords().join(" · ")}</p>
      <p>
        {t("chains.print.date", { date: date(chain.date, "day"), version: chain.dataVersion })}{" "}
        {t("chains.print.sources", { address: window.location.href })}
      </p>
    </div>
  );
}

function useAskedInWords(): string[] {
  const { t, name, list } = useMessages();
  const { chain, view } = useChain();
  const parties = new Map(chain.parties.map(({ party }) => [party.id, party]));
  const nameOf = (id: string) => name(parties.get(id)?.shortName ?? parties.get(id)?.name ?? id);
  const regions = chain.regions.filter(({ region }) => view.regions.includes(region.id));
  return [
    t("chains.print.asked", {
      parties: t(`chains.options.${view.of}`),
      regions:
        regions.length === 0
          ? t("chains.options.allRegions")
          : list(regions.map(({ region }) => name(region.name))),
    }),
    t(view.isOnce ? "chains.options.once" : "chains.print.repeat"),
    t(view.isDiverse ? "chains.options.diverse" : "chains.print.near"),
    ...(view.onlyActive ? [t("chains.options.active")] : []),
    ...(view.cross > 0
      ? [t("chains.print.cross", { count: view.cross, border: t(`borders.${view.border}`) })]
      : [t("chains.options.crossNone")]),
    ...view.contains.map((id) => t("chains.options.withName", { name: nameOf(id) })),
    ...view.without.map((id) => t("chains.options.withoutName", { name: nameOf(id) })),
    ...(view.hubs === null ? [] : [t("chains.print.hubs", { count: view.hubs })]),
    ...(view.illustrative ? [t("chains.options.illustrative")] : []),
  ];
}
