import { type RefObject, useEffect, useId, useImperativeHandle, useRef } from "react";
import type { MapSceneHandle, MapSceneProperties } from "./map-scene-properties.ts";
import { type MapControl, startMap } from "./start-map.ts";
import "./map-scene.css";

/**
 * The map: land, nodes and lines, names. One tab stop; everything a hand can do, keys can do too.
 * Its box answers `describeScene()` (scene-description.ts).
 */
export function MapScene({
  ref,
  ...properties
}: MapSceneProperties & { readonly ref?: RefObject<MapSceneHandle | null> }) {
  const root = useRef<HTMLDivElement>(null);
  const control = useRef<MapControl>(null);
  const latest = useRef(properties);
  const hintId = useId();

  useEffect(() => {
    latest.current = properties;
    control.current?.update(properties);
  });
  useEffect(() => {
    const started = startMap(root.current!, latest.current);
    control.current = started;
    return () => {
      control.current = null;
      started.dispose();
    };
  }, []);
  useImperativeHandle(
    ref,
    () => ({
      zoomBy: (factor) => control.current?.zoomBy(factor),
      fit: () => control.current?.fit(),
      centreOn: (id) => control.current?.centreOn(id),
      focusNode: (id) => control.current?.focusNode(id),
    }),
    [],
  );

  return (
    <div
      ref={root}
      className="map-scene"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is worked with by keyboard; this is its one tab stop.
      tabIndex={0}
      aria-label={properties.label}
      aria-describedby={hintId}
      data-empty={properties.picture.nodes.length === 0 ? "" : undefined}
    >
      <canvas className="map-land" />
      <div className="map-graph" aria-hidden="true" />
      <canvas className="map-labels" />
      <canvas className="map-curtain" hidden />
      <div className="map-surface" />
      <div className="map-hover" hidden />
      <div className="map-ring" hidden />
      <div className="map-box" hidden />
      <div className="map-tag" aria-hidden="true" hidden />
      <p id={hintId} className="map-spoken">
        {properties.hint}
      </p>
      <p className="map-spoken" aria-live="polite" data-spoken="" />
    </div>
  );
}
