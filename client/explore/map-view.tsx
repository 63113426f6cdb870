import { Maximize, Minus, Plus } from "lucide-react";
import { lazy, type RefObject, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MapSceneHandle } from "../canvas/map-scene-properties.ts";
import { useCovered } from "../canvas/use-covered.ts";
import type { Place } from "../graph/picture.ts";
import { readPlaces, writePlaces } from "../graph/place-code.ts";
import { useMessages } from "../locales/use-messages.ts";
import { IconButton } from "../parts/button.tsx";
import { LoadingState } from "../parts/state-views.tsx";
import { useTheme } from "../parts/use-theme.ts";
import { useExplore } from "./explore-context.ts";
import { bringLaterParts } from "./later-parts.tsx";
import { loadMapScene } from "./load-map-scene.ts";

const MapScene = lazy(loadMapScene);

interface MapViewProperties {
  readonly scene: RefObject<MapSceneHandle | null>;
  readonly titleBlock: { readonly width: number; readonly height: number };
  readonly arrangement: number;
  readonly onNames: (names: { shown: number; total: number } | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onMenu: (id: string, place: Place) => void;
}

export function MapView({ scene, titleBlock, arrangement, onNames, onExpand, onMenu }: MapViewProperties) {
  const { t } = useMessages();
  const { view, drawn, actions, change, keepPlaces } = useExplore();
  const theme = useTheme();
  const [state, setState] = useState<"working" | "settled" | "failed">("working");
  const { picture } = drawn;
  const zoom = useRef<HTMLDivElement>(null);
  const covered = useCovered(zoom);
  const places = useMemo(
    () =>
      readPlaces(
        view.places,
        picture.nodes.map((node) => node.id),
      ),
    [view.places, picture.nodes],
  );
  const pinned = useMemo(() => new Set(view.pinned), [view.pinned]);
  const onMoved = useCallback(
    (all: ReadonlyMap<string, Place>) => change((now) => ({ ...now, places: writePlaces(all) })),
    [change],
  );
  const onSettled = useCallback(
    (all: ReadonlyMap<string, Place>) => keepPlaces(writePlaces(all)),
    [keepPlaces],
  );
  useEffect(() => {
    if (picture.nodes.length === 0) onNames(null);
  }, [picture.nodes.length, onNames]);
  useEffect(() => {
    if (state !== "working") bringLaterParts();
  }, [state]);
  return (
    <>
      <Suspense fallback={<LoadingState what={t("explore.map.loading")} />}>
        <MapScene
          ref={scene}
          picture={picture}
          selection={view.selected}
          pinned={pinned}
          places={places}
          arrangement={arrangement}
          theme={theme}
          titleBlock={titleBlock}
          covered={covered}
          label={t("explore.map.label", { nodes: picture.nodes.length, links: picture.links.length })}
          hint={t("explore.map.hint")}
          newWord={t("explore.map.new")}
          onSelect={actions.select}
          onOpen={(id) => void actions.open(id)}
          onExpand={onExpand}
          onMenu={onMenu}
          onMoved={onMoved}
          onSettled={onSettled}
          onNames={(shown, total) => onNames({ shown, total })}
          onLayoutState={setState}
        />
      </Suspense>
      {state === "failed" && <p className="picture-failed">{t("explore.map.failed")}</p>}
      <div className="zoom" ref={zoom} role="group" aria-label={t("explore.map.zoom")}>
        <IconButton label={t("explore.map.larger")} keyHint="+" onPress={() => scene.current?.zoomBy(1.3)}>
          <Plus size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={t("explore.map.smaller")}
          keyHint="−"
          onPress={() => scene.current?.zoomBy(1 / 1.3)}
        >
          <Minus size={16} aria-hidden />
        </IconButton>
        <IconButton label={t("explore.map.fit")} keyHint="0" onPress={() => scene.current?.fit()}>
          <Maximize size={16} aria-hidden />
        </IconButton>
      </div>
    </>
  );
}
