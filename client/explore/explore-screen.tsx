import { Link } from "@tanstack/react-router";
import { type RefObject, Suspense, useCallback, useMemo, useRef, useState } from "react";
import type { MapSceneHandle } from "../canvas/map-scene-properties.ts";
import { addNodes } from "../graph/explore-view.ts";
import type { Place } from "../graph/picture.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Dialog } from "../parts/dialog.tsx";
import { type SearchChoice, usePageTitle, useSearchChoice } from "../parts/screen-places.tsx";
import { FailedState, LoadingState } from "../parts/state-views.tsx";
import "./explore.css";
import "./key.css";
import "./picture.css";
import "../parts/inspector/inspector.css";
import "./ways.css";
import "./dialogs.css";
import "./twins.css";
import "./narrow.css";
import { DialogContext, ExploreContext, type ExploreDialogs, useExplore } from "./explore-context.ts";
import { HistoryButtons } from "./history-buttons.tsx";
import { KeyPanel } from "./key/key-panel.tsx";
import { ConnectDialog, ExpandDialog, InspectorPanel, NodeMenu, WaysPanel } from "./later-parts.tsx";
import { PictureArea } from "./picture-area.tsx";
import { Side } from "./side.tsx";
import { titleOfView } from "./title-of-view.ts";
import { useExploreKeys } from "./use-explore-keys.ts";
import { useExploreState } from "./use-explore-state.ts";
import { useIsNarrow, useIsPhone } from "./use-is-narrow.ts";

/** The network as a map, an outline and tables; key at the left, inspector at the right; the address is the view. */
export function ExploreScreen() {
  const { state, focus } = useExploreState();
  const { t } = useMessages();
  if (focus.state === "failed" && focus.error)
    return (
      <main className="explore-alone" id="content">
        <FailedState
          error={focus.error}
          {...(focus.error.code === "not-found" ? {} : { onRetry: focus.refetch })}
          action={<Link to="/explore">{t("shell.toExplore")}</Link>}
        />
      </main>
    );
  if (focus.state === "loading")
    return (
      <main className="explore-alone" id="content">
        <LoadingState what={t("explore.loadingFocus")} onStop={focus.cancel} />
      </main>
    );
  return (
    <ExploreContext value={state}>
      <ExploreLayout />
    </ExploreContext>
  );
}

function ExploreLayout() {
  const { view, drawn, data } = useExplore();
  const messages = useMessages();
  const { t } = messages;
  const isPhone = useIsPhone();
  const isNarrow = useIsNarrow();
  const scene = useRef<MapSceneHandle>(null);
  const [dialog, setDialog] = useState<{ kind: "expand" | "connect"; id: string } | null>(null);
  const dialogs = useMemo<ExploreDialogs>(
    () => ({
      expand: (id) => setDialog({ kind: "expand", id }),
      connect: (id) => setDialog({ kind: "connect", id }),
    }),
    [],
  );
  const [menu, setMenu] = useState<{ id: string; place: Place } | null>(null);
  const [arrangement, setArrangement] = useState(0);
  const [isKeyOpen, setKeyOpen] = useState(false);
  const arrange = () => setArrangement((now) => now + 1);
  useExploreKeys();
  useSearchOnMap(scene);
  const isWaiting = !data.isComplete && drawn.picture.nodes.length === 0;
  usePageTitle(isWaiting ? t("shell.explore") : titleOfView(view, drawn, data.graph, messages));
  const hasInspector = view.selected.length > 0 || view.ways !== null;
  return (
    <DialogContext value={dialogs}>
      <div className={`explore ${hasInspector ? "has-inspector" : ""}`}>
        <HistoryButtons />
        {isNarrow ? (
          <Dialog title={t("explore.key.label")} isOpen={isKeyOpen} onClose={() => setKeyOpen(false)}>
            <KeyPanel onArrange={arrange} />
          </Dialog>
        ) : (
          <KeyPanel onArrange={arrange} />
        )}
        <PictureArea
          isPhone={isPhone}
          isNarrow={isNarrow}
          scene={scene}
          arrangement={arrangement}
          onMenu={(id, place) => setMenu({ id, place })}
          onKey={() => setKeyOpen(true)}
        />
        {hasInspector && (
          <Side isPhone={isPhone}>
            <Suspense>
              {view.ways && <WaysPanel ways={view.ways} />}
              <InspectorPanel />
            </Suspense>
          </Side>
        )}
        <Suspense>
          {menu && (
            <NodeMenu
              id={menu.id}
              place={menu.place}
              onClose={() => {
                setMenu(null);
                if (view.tab === "map") scene.current?.focusNode(menu.id);
              }}
            />
          )}
          {dialog?.kind === "expand" && <ExpandDialog id={dialog.id} onClose={() => setDialog(null)} />}
          {dialog?.kind === "connect" && <ConnectDialog from={dialog.id} onClose={() => setDialog(null)} />}
        </Suspense>
      </div>
    </DialogContext>
  );
}

/** A choice in the search: what is on the map is gone to, what is not is opened with its surroundings, or added. */
function useSearchOnMap(scene: RefObject<MapSceneHandle | null>): void {
  const { actions, change, drawnIds } = useExplore();
  const choose = useCallback<SearchChoice>(
    (node, { adds }) => {
      if (adds) change((view) => addNodes({ ...view, selected: [node.id] }, [node.id]));
      else if (drawnIds.has(node.id)) {
        actions.select(node.id);
        scene.current?.centreOn(node.id);
      } else void actions.showAlone(node.id);
    },
    [actions, change, drawnIds, scene],
  );
  useSearchChoice(choose);
}
