import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import type { MapSceneHandle } from "../canvas/map-scene-properties.ts";
import { useCovered } from "../canvas/use-covered.ts";
import type { Picture } from "../graph/picture.ts";
import { useMessages } from "../locales/use-messages.ts";
import { LoadingState } from "../parts/state-views.tsx";
import { useTheme } from "../parts/use-theme.ts";
import { GraphZoom } from "./graph-zoom.tsx";

const MapScene = lazy(async () => ({ default: (await import("../canvas/map-scene.tsx")).MapScene }));

const nothingPinned: ReadonlySet<string> = new Set();
const noPlaces = new Map<string, { x: number; y: number }>();
const noTitle = { width: 0, height: 0 };

interface AnswerMapProperties {
  readonly picture: Picture;
  readonly selected: string | null;
  readonly hint: string;
  /** In place of the buttons, on a small one, where keys and wheel do the same. */
  readonly corner?: ReactNode;
  readonly onSelect: (id: string | null) => void;
}

/** The picture of an answer on the canvas of the map; nothing in it is pinned or kept. */
export function AnswerMap({ picture, selected, hint, corner, onSelect }: AnswerMapProperties) {
  const { t } = useMessages();
  const theme = useTheme();
  const scene = useRef<MapSceneHandle>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const covered = useCovered(overlay);
  const [state, setState] = useState<"working" | "settled" | "failed">("working");
  return (
    <>
      <Suspense fallback={<LoadingState what={t("explore.map.loading")} />}>
        <MapScene
          ref={scene}
          picture={picture}
          selection={selected === null ? [] : [selected]}
          pinned={nothingPinned}
          places={noPlaces}
          arrangement={0}
          theme={theme}
          titleBlock={noTitle}
          covered={covered}
          label={t("explore.map.label", { nodes: picture.nodes.length, links: picture.links.length })}
          hint={hint}
          onSelect={(id) => onSelect(id)}
          onOpen={onSelect}
          onExpand={onSelect}
          onMenu={onSelect}
          onMoved={() => {}}
          onSettled={() => {}}
          onNames={() => {}}
          onLayoutState={setState}
        />
      </Suspense>
      {state === "working" && <LoadingState what={t("explore.map.loading")} rows={0} />}
      {state === "failed" && <p className="picture-failed">{t("queries.graph.failed")}</p>}
      {corner === undefined ? (
        <GraphZoom scene={scene} place={overlay} />
      ) : (
        <div className="graph-corner" ref={overlay}>
          {corner}
        </div>
      )}
    </>
  );
}
