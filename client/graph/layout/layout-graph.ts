/** What the map layout reads and what it answers. Everything here can cross into a worker by structured clone. */

/** Model px; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An organisation, a competence, a collaboration, a closed group or a closed region (octagon). */
export interface LayoutNode {
  /** Unique in the graph; the order of ids decides every tie, so the order of the input never matters. */
  readonly id: string;
  /** Radius of the drawn shape in model px, 7 to 21 or so; give the selected node 8 more for its ring. */
  readonly radius: number;
  /** Measured label in px at zoom 1, two lines at most; 0 for no label. */
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** The land it stands on; null floats it on the water (competences, collaborations of several regions). */
  readonly regionId: string | null;
  /** With a known position: not moved by a single px, whatever else has to give way. */
  readonly pinned?: boolean;
}

export interface LayoutEdge {
  /** Ids of two nodes of the graph; the direction does not matter. Loops and ends that are missing are ignored. */
  readonly from: string;
  readonly to: string;
  /** 1 for one plain tie; more pulls harder. Must be above 0. */
  readonly weight: number;
  /** A suggestion or score: pulls like 0.2 of a tie, but crossing it counts double. */
  readonly computed?: boolean;
}

/** A land. Its coordinates order the islands on the picture; size and distance mean nothing. */
export interface LayoutRegion {
  readonly id: string;
  /** Degrees; null when the land has no place on Earth (a sector, a kind): then ties decide where it lies. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** Measured width of its name in px at zoom 1, spaced capitals included. */
  readonly nameWidth: number;
}

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Regions without a node are left out of the picture. */
  readonly regions: readonly LayoutRegion[];
}

export interface LayoutOptions {
  /** The free part of the picture in px (without title block and margins); decides shape and label room. */
  readonly frame: { readonly width: number; readonly height: number };
  /** Positions to keep, by node id: then nodes are added instead of everything being arranged anew. */
  readonly known?: ReadonlyMap<string, Point>;
  /** With `known`: where a land none of whose nodes is known should lie, by region id, as where its octagon was. */
  readonly regionPlaces?: ReadonlyMap<string, Point>;
  /** How many arrangements to try; by default 32 for a small graph, 1 for a large one. */
  readonly variants?: number;
}

export interface MapLayout {
  /** Model px, in the order of `graph.nodes`. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Centre of the room kept free for the name of a region, by region id; a region without room is missing. */
  readonly regionNames: ReadonlyMap<string, Point>;
  /** Lower is better; comparable only between layouts of the same graph and frame. */
  readonly score: number;
  /** The zoom at which everything fits the frame, at most 1.25. */
  readonly zoom: number;
  /** Share of the label boxes kept free at zoom 1, 0.15 to 1.4. */
  readonly labelRoom: number;
  /** Nodes of the water for which no free place was found; they lie at the foot of the picture. */
  readonly unplaced: number;
}

/** How far a layout has come: `tried` of `total` arrangements. */
export interface LayoutProgress {
  readonly tried: number;
  readonly total: number;
  /** The best arrangement so far. */
  readonly best: MapLayout;
}

export interface LayoutHooks {
  /** After each arrangement; the first call brings a picture that can be shown at once. */
  readonly onProgress?: (progress: LayoutProgress) => void;
  /** Asked between arrangements; true ends with the best one so far. */
  readonly shouldStop?: () => boolean;
}
