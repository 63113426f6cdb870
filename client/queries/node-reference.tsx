import { Link } from "@tanstack/react-router";
import type { NodeValue } from "#contract/query-answer.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Glyph } from "../parts/glyph.tsx";
import { textOfNode } from "./value-texts.ts";

/** A node as its shape and its name; the name leads to its place on the map. */
export function NodeReference({ node }: { readonly node: NodeValue }) {
  const { name } = useMessages();
  const text = textOfNode(node, { name });
  if (node.id === null || node.kind === null) return <span className="cell-text">{text}</span>;
  const { id } = node;
  return (
    <span className="node-reference">
      <Glyph kind={node.kind} size={14} />
      <Link
        to="/explore"
        search={(old: { lang?: string | undefined }) => ({ lang: old.lang, focus: id }) as never}
      >
        {text}
      </Link>
    </span>
  );
}
