import type { Picture, Place } from "../graph/picture.ts";

/** What the map tells the screen; every one of them can also be done by keyboard. */
export interface MapEvents {
  /** Click or Space; null: a click on the water or Esc. `adds` with Shift or Ctrl. */
  readonly onSelect: (id: string | null, adds: boolean) => void;
  /** Double click or Enter on a node or group. */
  readonly onOpen: (id: string) => void;
  /** The key E or a click on "+12". */
  readonly onExpand: (id: string) => void;
  /** Right click or the menu key; the place is in px of the page. */
  readonly onMenu: (id: string, place: Place) => void;
  /** Dragged and let go: the places of all nodes as they are now; `moved` is what the hand moved. */
  readonly onMoved: (places: ReadonlyMap<string, Place>, moved: readonly string[]) => void;
  /** A layout has settled: the places of all nodes (model px), and how many names fit. */
  readonly onSettled: (places: ReadonlyMap<string, Place>) => void;
  readonly onNames: (shown: number, total: number) => void;
  readonly onLayoutState: (state: "working" | "settled" | "failed") => void;
}

export interface MapSceneProperties extends MapEvents {
  readonly picture: Picture;
  /** Selected ids; the first is the one in the inspector. */
  readonly selection: readonly string[];
  /** Ids that no layout and no neighbour may move. */
  readonly pinned: ReadonlySet<string>;
  /** Places from the address; a picture opened with them is drawn exactly so. Empty: arranged by the layout. */
  readonly places: ReadonlyMap<string, Place>;
  /** A change of this number arranges everything anew. */
  readonly arrangement: number;
  readonly theme: "light" | "dark" | "projector";
  /** Px at the upper left that the title block covers: no name is put under it, no node laid out there. */
  readonly titleBlock: { readonly width: number; readonly height: number };
  /** Other parts of the map that controls cover, px from its upper left: no name is put under them. */
  readonly covered?: readonly CoveredPart[];
  /** Accessible name and keyboard hint of the map. */
  readonly label: string;
  readonly hint: string;
  /** On the tag of what came with the last step; a dot stands for it where no word is given. */
  readonly newWord?: string;
}

export interface CoveredPart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the screen asks of the map. */
export interface MapSceneHandle {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly centreOn: (id: string) => void;
  /** Moves keyboard focus to the map, on this node. */
  readonly focusNode: (id: string) => void;
}
