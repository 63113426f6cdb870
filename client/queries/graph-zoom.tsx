import { Maximize, Minus, Plus } from "lucide-react";
import type { RefObject } from "react";
import type { MapSceneHandle } from "../canvas/map-scene-properties.ts";
import { useMessages } from "../locales/use-messages.ts";
import { IconButton } from "../parts/button.tsx";

interface GraphZoomProperties {
  readonly scene: RefObject<MapSceneHandle | null>;
  readonly place: RefObject<HTMLDivElement | null>;
}

export function GraphZoom({ scene, place }: GraphZoomProperties) {
  const { t } = useMessages();
  return (
    <div className="graph-zoom" ref={place} role="group" aria-label={t("explore.map.zoom")}>
      <IconButton label={t("explore.map.larger")} keyHint="+" onPress={() => scene.current?.zoomBy(1.3)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label={t("explore.map.smaller")} keyHint="−" onPress={() => scene.current?.zoomBy(1 / 1.3)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <IconButton label={t("explore.map.fit")} keyHint="0" onPress={() => scene.current?.fit()}>
        <Maximize size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
