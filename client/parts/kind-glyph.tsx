import type { GraphNode } from "#contract/graph.ts";
import { drawnKinds } from "#contract/words.ts";
import { Glyph } from "./glyph.tsx";

/** The shape of a node; sectors, chains and the other listed kinds have none and show nothing in its place. */
export function KindGlyph({ node, size }: { readonly node: GraphNode; readonly size: number }) {
  const kind = drawnKinds.find((one) => one === node.kind);
  if (kind === undefined) return <span className="glyph-none" style={{ width: size }} aria-hidden />;
  return <Glyph kind={kind} basis={node.basis} size={size} />;
}
