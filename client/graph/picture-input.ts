/** What a picture is drawn from: the answers of the server, the view, and the texts of one language. */
import type { Overview } from "#contract/find-overview.ts";
import type { Subgraph } from "#contract/find-subgraph.ts";
import type { GraphLink, GraphNode, Text } from "#contract/graph.ts";
import type { GroupMembers } from "#contract/list-group-members.ts";
import type { DrawnGroup } from "./draw-groups.ts";
import type { ExploreView } from "./explore-view.ts";
import type { PictureLand } from "./picture.ts";
import type { WorkingGraph } from "./working-graph.ts";

/** The texts of a picture, in the language of the screen. */
export interface PictureWords {
  readonly text: (text: Text) => string;
  readonly node: (node: GraphNode) => string;
  readonly group: (group: DrawnGroup) => string;
  readonly groupLabel: (group: DrawnGroup) => string;
  readonly link: (link: GraphLink, from: GraphNode, to: GraphNode) => string;
  readonly groupLink: (from: string, to: string, collaborations: number, memberships: number) => string;
}

export interface PictureInput {
  readonly view: ExploreView;
  readonly graph: WorkingGraph;
  /** Groups of the view's grouping; null without grouping or until they are known. */
  readonly overview: Overview | null;
  /** Lands by the ids of regions, also without grouping. */
  readonly regions: readonly PictureLand[];
  readonly members: ReadonlyMap<string, GroupMembers>;
  readonly groupLinks: Subgraph["groupLinks"];
  /** Nodes and links of the way that is lit; null: none is. */
  readonly litWay: { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> } | null;
}
