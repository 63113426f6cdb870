import { type CSSProperties, type RefObject, Suspense, useCallback, useState } from "react";
import type { MapSceneHandle } from "../canvas/map-scene-properties.ts";
import { type ViewTab, viewTabs } from "../graph/explore-view.ts";
import type { Place } from "../graph/picture.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button } from "../parts/button.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import { useDialogs, useExplore } from "./explore-context.ts";
import { OutlineView, TableView } from "./later-parts.tsx";
import { MapView } from "./map-view.tsx";
import { NothingShown } from "./nothing-shown.tsx";
import { TitleBlock } from "./title-block.tsx";
import { useFocusInForm } from "./use-focus-in-form.ts";

interface PictureAreaProperties {
  readonly isPhone: boolean;
  /** The key is not beside the picture, so it can be opened from here. */
  readonly isNarrow: boolean;
  readonly scene: RefObject<MapSceneHandle | null>;
  readonly arrangement: number;
  readonly onMenu: (id: string, place: Place) => void;
  readonly onKey: () => void;
}

/** The picture under its title, as a map, an outline or tables. */
export function PictureArea({ isPhone, isNarrow, scene, arrangement, onMenu, onKey }: PictureAreaProperties) {
  const { t } = useMessages();
  const { view, data, drawn, actions, failed } = useExplore();
  const dialogs = useDialogs();
  const [names, setNames] = useState<{ shown: number; total: number } | null>(null);
  const [titleBlock, setTitleBlock] = useState({ width: 0, height: 0 });
  const measured = useCallback((size: { width: number; height: number }) => setTitleBlock(size), []);
  useFocusInForm(view.tab);
  const isEmpty = data.isComplete && drawn.picture.nodes.length === 0;
  return (
    <main className="picture" id="content" tabIndex={-1} style={titleHeight(titleBlock.height)}>
      <TitleBlock isPhone={isPhone} names={view.tab === "map" ? names : null} onSize={measured} />
      <div className="picture-controls">
        {isNarrow && <Button onPress={onKey}>{t("explore.key.open")}</Button>}
        {!isPhone && <TabButtons />}
      </div>
      {data.failure ? (
        <FailedState error={data.failure} onRetry={data.retry} updatedAt={data.subgraph.updatedAt} />
      ) : (
        failed && <FailedState error={failed.error} onRetry={failed.again} />
      )}
      {data.unknown.length > 0 && (
        <p className="state state-cut">
          {t("explore.unknown", { ids: data.unknown.join(", "), count: data.unknown.length })}{" "}
          <button type="button" className="text-link" onClick={() => actions.hide(data.unknown)}>
            {t("explore.unknownRemove")}
          </button>
        </p>
      )}
      {!data.isComplete && !data.failure && drawn.picture.nodes.length === 0 && (
        <LoadingState what={t("explore.loading")} />
      )}
      {isEmpty && <NothingShown />}
      {view.tab === "map" && drawn.picture.nodes.length > 0 && (
        <MapView
          scene={scene}
          titleBlock={titleBlock}
          arrangement={arrangement}
          onNames={setNames}
          onExpand={dialogs.expand}
          onMenu={onMenu}
        />
      )}
      <Suspense fallback={<LoadingState />}>
        {view.tab === "outline" && <OutlineView />}
        {view.tab === "table" && <TableView />}
      </Suspense>
    </main>
  );
}

/** The title lies over the map; outline and tables begin below it. */
const titleHeight = (height: number) => ({ "--title-height": `${height}px` }) as CSSProperties;

function TabButtons() {
  const { t } = useMessages();
  const { view, change } = useExplore();
  const show = (tab: ViewTab) => change((now) => ({ ...now, tab }));
  return (
    <div className="segments tab-buttons" role="group" aria-label={t("explore.tabs.label")}>
      {viewTabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={view.tab === tab} onClick={() => show(tab)}>
          {t(`explore.tabs.${tab}`)}
        </button>
      ))}
    </div>
  );
}
