/** What a card needs of the screen it stands on: the picture beside it, and where its links lead. */
import { createContext, useContext } from "react";
import type { WorkingGraph } from "../../graph/working-graph.ts";

export interface InspectorPlace {
  readonly graph: WorkingGraph;
  /** Ids of the nodes in the picture. */
  readonly drawnIds: ReadonlySet<string>;
  readonly illustrative: boolean;
  /** Null closes the card. */
  readonly select: (id: string | null) => void;
  /** Brings nodes into the picture; null where it shows an answer that is whole as it is. */
  readonly add: ((ids: readonly string[]) => void) | null;
}

export const InspectorContext = createContext<InspectorPlace | null>(null);

export function useInspector(): InspectorPlace {
  const place = useContext(InspectorContext);
  if (place === null) throw new Error("A card is shown outside of InspectorContext.");
  return place;
}
