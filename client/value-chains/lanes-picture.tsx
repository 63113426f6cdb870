import { type CSSProperties, useMemo, useState } from "react";
import type { ValueChain } from "#contract/find-value-chain.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { EmptyState } from "../parts/state-views.tsx";
import { useChain } from "./chain-context.ts";
import { ChainLines } from "./chain-lines.tsx";
import { drawTies } from "./draw-chain-lines.ts";
import { fitPage } from "./fit-page.ts";
import { LaneView } from "./lane-view.tsx";
import { LanesKey } from "./lanes-key.tsx";
import { lanesFigures, layLanes } from "./lay-lanes.ts";
import { leastMissingHeight, MissingColumns } from "./missing-columns.tsx";
import { StageHeads } from "./stage-heads.tsx";
import { TieLines } from "./tie-lines.tsx";
import { useRoom } from "./use-room.ts";

/** The chain as a chart: steps across, each region a strip of land, a party a bar over the steps it takes or could take. */
export function LanesPicture() {
  const { t } = useMessages();
  const { chain, view, best, lit } = useChain();
  const { box, width } = useRoom();
  const lanes = useMemo(
    () =>
      layLanes({
        chain: keepRegions(chain, view.regions),
        chains: best.data?.chains ?? [],
        lit,
        open: new Set(view.open),
        width,
      }),
    [chain, best.data, lit, view.open, view.regions, width],
  );
  const [pointed, point] = useState<string | null>(null);
  const ties = useMemo(() => drawTies(chain, lit, lanes), [chain, lit, lanes]);
  const isBare = lanes.lanes.every(({ bars }) => bars.length === 0);
  const hasMissing = !isBare && chain.stages.some(({ gap }) => gap === "missing");
  const height = hasMissing ? Math.max(lanes.height, leastMissingHeight) : lanes.height;
  return (
    <section
      className="lanes-scroll"
      ref={box}
      aria-label={t("chains.lane.label")}
      style={{ "--on-paper": fitPage(lanes) } as CSSProperties}
    >
      {width > 0 && (
        <>
          <StageHeads lanes={lanes} />
          {isBare && <NobodyHere />}
          <div className="lanes" style={{ width: lanes.width, height }}>
            {lanes.lanes.map((lane) => (
              <LaneView
                key={lane.region?.id ?? ""}
                lane={lane}
                width={lanes.width - lanesFigures.end}
                onPoint={point}
              />
            ))}
            {!isBare && <MissingColumns lanes={lanes} />}
            <TieLines ties={ties} lanes={lanes} party={pointed} />
            {lit && <ChainLines lit={lit} lanes={lanes} />}
          </div>
          <LanesKey tiesDrawn={ties.length} />
        </>
      )}
    </section>
  );
}

/** Nobody takes or could take any step. */
function NobodyHere() {
  const { t } = useMessages();
  const { view, change } = useChain();
  return (
    <EmptyState
      title={t("chains.lane.nobodyAtAll")}
      action={
        view.regions.length > 0 && (
          <Button look="text" onPress={() => change({ regions: [] })}>
            {t("chains.options.clearRegions")}
          </Button>
        )
      }
    />
  );
}

/** Also while the answer for these regions is still to come. */
function keepRegions(chain: ValueChain, regions: readonly string[]): ValueChain {
  if (regions.length === 0) return chain;
  return {
    ...chain,
    regions: chain.regions.filter(({ region }) => regions.includes(region.id)),
    parties: chain.parties.filter(({ party }) => party.regions.some((id) => regions.includes(id))),
  };
}
