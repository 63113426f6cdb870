import { Redo2, Undo2 } from "lucide-react";
import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { MapSceneHandle } from "../canvas/map-scene-properties.ts";
import { addNodes, type ViewTab, viewTabs } from "../graph/explore-view.ts";
import type { Place } from "../graph/picture.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Button, IconButton } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { ScreenActions, type SearchChoice, usePageTitle, useSearchChoice } from "../parts/screen-places.tsx";
import { EmptyState, FailedState, LoadingState } from "../parts/state-views.tsx";
import "./explore.css";
import { ConnectDialog } from "./connect-dialog.tsx";
import { ExpandDialog } from "./expand-dialog.tsx";
import {
  DialogContext,
  ExploreContext,
  type ExploreDialogs,
  useDialogs,
  useExplore,
} from "./explore-context.ts";
import { InspectorPanel } from "./inspector/inspector-panel.tsx";
import { KeyPanel } from "./key/key-panel.tsx";
import { MapView } from "./map-view.tsx";
import { NodeMenu } from "./node-menu.tsx";
import { OutlineView } from "./outline-view.tsx";
import { TableView } from "./table-view.tsx";
import { TitleBlock } from "./title-block.tsx";
import { titleOfView } from "./title-of-view.ts";
import { useExploreKeys } from "./use-explore-keys.ts";
import { useExploreState } from "./use-explore-state.ts";
import { useIsPhone } from "./use-is-phone.ts";
import { WaysPanel } from "./ways-panel.tsx";

/** The network as a map, an outline and tables; key at the left, inspector at the right; the address is the view. */
export function ExploreScreen() {
  const { state, focus } = useExploreState();
  const { t } = useMessages();
  if (focus.state === "failed" && focus.error)
    return (
      <main className="explore-alone" id="content">
        <FailedState error={focus.error} onRetry={focus.refetch} />
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
  usePageTitle(titleOfView(view, drawn, data.graph, messages));
  const hasInspector = view.selected.length > 0 || view.ways !== null;
  return (
    <DialogContext value={dialogs}>
      <div className={`explore ${hasInspector ? "has-inspector" : ""}`}>
        <HistoryButtons />
        {isPhone ? (
          <Dialog title={t("explore.key.label")} isOpen={isKeyOpen} onClose={() => setKeyOpen(false)}>
            <KeyPanel onArrange={arrange} />
          </Dialog>
        ) : (
          <KeyPanel onArrange={arrange} />
        )}
        <PictureArea
          isPhone={isPhone}
          scene={scene}
          arrangement={arrangement}
          onMenu={(id, place) => setMenu({ id, place })}
          onKey={() => setKeyOpen(true)}
        />
        {hasInspector && (
          <Side isPhone={isPhone}>
            {view.ways && <WaysPanel ways={view.ways} />}
            <InspectorPanel />
          </Side>
        )}
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
      </div>
    </DialogContext>
  );
}

interface PictureAreaProperties {
  readonly isPhone: boolean;
  readonly scene: RefObject<MapSceneHandle | null>;
  readonly arrangement: number;
  readonly onMenu: (id: string, place: Place) => void;
  readonly onKey: () => void;
}

function PictureArea({ isPhone, scene, arrangement, onMenu, onKey }: PictureAreaProperties) {
  const { t } = useMessages();
  const { view, data, drawn, actions } = useExplore();
  const dialogs = useDialogs();
  const [names, setNames] = useState<{ shown: number; total: number } | null>(null);
  const [titleBlock, setTitleBlock] = useState({ width: 0, height: 0 });
  const measured = useCallback((size: { width: number; height: number }) => setTitleBlock(size), []);
  const isEmpty = data.isComplete && drawn.picture.nodes.length === 0;
  return (
    <main className="picture" id="content" tabIndex={-1}>
      <TitleBlock isPhone={isPhone} names={view.tab === "map" ? names : null} onSize={measured} />
      {isPhone ? (
        <Button className="key-button" onPress={onKey}>
          {t("explore.key.open")}
        </Button>
      ) : (
        <TabButtons />
      )}
      {data.failure && <FailedState error={data.failure} onRetry={data.retry} />}
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
      {view.tab === "outline" && <OutlineView />}
      {view.tab === "table" && <TableView />}
    </main>
  );
}

/** Undo and redo stand in the bar at the top while the map is open. */
function HistoryButtons() {
  const { t } = useMessages();
  const { undo, redo, canUndo, canRedo } = useExplore();
  return (
    <ScreenActions>
      <IconButton label={t("shell.undo")} keyHint="Ctrl Z" onPress={undo} isDisabled={!canUndo}>
        <Undo2 size={18} aria-hidden />
      </IconButton>
      <IconButton label={t("shell.redo")} keyHint="Ctrl Y" onPress={redo} isDisabled={!canRedo}>
        <Redo2 size={18} aria-hidden />
      </IconButton>
    </ScreenActions>
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

/** At the right; on phones a sheet from below, half or nearly whole. */
function Side({ isPhone, children }: { readonly isPhone: boolean; readonly children: ReactNode }) {
  const { t } = useMessages();
  const [isTall, setTall] = useState(false);
  return (
    <div className={isTall ? "side is-tall" : "side"}>
      {isPhone && (
        <button
          type="button"
          className="sheet-handle"
          aria-expanded={isTall}
          aria-label={t("explore.inspector.taller")}
          onClick={() => setTall((now) => !now)}
        />
      )}
      {children}
    </div>
  );
}

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

/** Nothing is left: says why, and offers the filter that took it away. */
function NothingShown() {
  const { t } = useMessages();
  const { view, change } = useExplore();
  const reasons = useMemo(
    () => ({
      kinds: view.kindsOff.length > 0,
      regions: view.regions.length > 0,
      hidden: view.without.length > 0,
    }),
    [view],
  );
  const take = (next: Partial<typeof view>, label: string) => (
    <button type="button" className="text-link" onClick={() => change((now) => ({ ...now, ...next }))}>
      {label}
    </button>
  );
  return (
    <EmptyState
      title={t("explore.empty.title")}
      action={
        <>
          {reasons.kinds && take({ kindsOff: [] }, t("explore.empty.kinds"))}
          {reasons.regions && take({ regions: [] }, t("explore.empty.regions"))}
          {reasons.hidden && take({ without: [] }, t("explore.empty.hidden", { count: view.without.length }))}
          {take({ by: "region", open: [], nodes: [], without: [], places: "" }, t("explore.empty.overview"))}
        </>
      }
    >
      {t("explore.empty.why")}
    </EmptyState>
  );
}
