import { useLayoutEffect, useMemo, useRef } from "react";
import { foldPicture } from "../canvas/fold-picture.ts";
import { measureReadability } from "../graph/measure-readability.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { Meter } from "../parts/meter.tsx";
import { useExplore } from "./explore-context.ts";
import { QueryThese } from "./query-these.tsx";
import { insightOfView, titleOfView } from "./title-of-view.ts";

interface TitleBlockProperties {
  readonly isPhone: boolean;
  /** How many names the map has room for; null before it is drawn. */
  readonly names: { readonly shown: number; readonly total: number } | null;
  readonly onSize: (size: { width: number; height: number }) => void;
}

/** What the picture shows, in a sentence; one line of insight; how much of what people can read it holds. */
export function TitleBlock({ isPhone, names, onSize }: TitleBlockProperties) {
  const messages = useMessages();
  const { view, drawn, data, actions } = useExplore();
  const { t, date } = messages;
  const isWaiting = !data.isComplete && drawn.picture.nodes.length === 0;
  const title = isWaiting ? t("shell.explore") : titleOfView(view, drawn, data.graph, messages);
  const folded = useMemo(
    () => foldPicture(drawn.picture, new Set(view.selected)).pairsLeftOut,
    [drawn.picture, view.selected],
  );
  // Where groups stand alone the line of insight says it.
  const pairs = folded + (drawn.nodes.length === 0 ? 0 : drawn.pairsLeftOut);
  const leftOut = [
    names !== null && names.shown < names.total && t("explore.names", names),
    drawn.groupsLeftOut > 0 && t("explore.groupsLeftOut", { count: drawn.groupsLeftOut }),
    pairs > 0 &&
      t(drawn.pairsAtLeast ? "explore.pairsLeftOutAtLeast" : "explore.pairsLeftOut", { count: pairs }),
  ].filter((part) => part !== false);
  const box = useMeasuredBox(onSize);
  const readability = measureReadability(drawn.picture.nodes.length, drawn.picture.links.length, isPhone);
  return (
    <div className="title-block" ref={box}>
      <h1>{title}</h1>
      {!isWaiting && <p>{insightOfView(view, drawn, data.graph, messages)}</p>}
      <p className="note title-known">
        {t("explore.known", { date: date(today()), version: data.regions.data?.dataVersion ?? "…" })}
      </p>
      {leftOut.length > 0 && <p className="note">{leftOut.join(" · ")}</p>}
      <Meter {...readability} isPhone={isPhone} />
      <p className="title-ways">
        {readability.above > 0 && view.by !== "region" && (
          <Button look="text" onPress={() => actions.groupBy("region")}>
            {t("explore.groupByRegion")}
          </Button>
        )}
        {!isPhone && <QueryThese className="title-query" />}
      </p>
    </div>
  );
}

/** The map keeps names and nodes clear of the block, so it has to know its size. */
function useMeasuredBox(onSize: TitleBlockProperties["onSize"]) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      onSize({ width: element.offsetWidth, height: element.offsetTop + element.offsetHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [onSize]);
  return box;
}

const today = () => new Date().toISOString().slice(0, 10);
