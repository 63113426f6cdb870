import { Link } from "@tanstack/react-router";
import type { GraphNode } from "#contract/graph.ts";
import { useMessages } from "../locales/use-messages.ts";
import { ConfidenceMark } from "../parts/confidence-mark.tsx";
import { Glyph } from "../parts/glyph.tsx";

interface NodeEntryProperties {
  readonly node: GraphNode;
  /** Default: its kind, its dates, and whether it is illustrative. */
  readonly detail?: string;
}

/** One entry of a list behind a number; its name leads to the map. */
export function NodeEntry({ node, detail }: NodeEntryProperties) {
  const { t, name, word, period } = useMessages();
  const isDated = node.period.from !== undefined || node.period.to !== undefined;
  const facts = [
    t(`kinds.${node.kind}.one`),
    node.status && word("statuses", node.status),
    isDated && period(node.period),
    node.basis === "illustrative" && word("bases", node.basis),
  ];
  return (
    <li className="node-entry">
      <Glyph kind={node.kind} basis={node.basis} size={16} />
      <span className="node-entry-name">
        <Link to="/explore" search={{ focus: node.id }}>
          {name(node.name)}
        </Link>
        <span className="node-entry-detail">{detail ?? facts.filter(Boolean).join(" · ")}</span>
      </span>
      <ConfidenceMark confidence={node.confidence} />
    </li>
  );
}
