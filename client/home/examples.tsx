import { Link } from "@tanstack/react-router";
import type { GraphNode } from "#contract/graph.ts";
import { useMessages } from "../locales/use-messages.ts";
import { Listed } from "../parts/listed.tsx";
import { beginSmall } from "./begin-small.ts";

/** The first of a list by name, each a way to the map; competences are common nouns and begin small in a sentence. */
export function Examples({ nodes }: { readonly nodes: readonly GraphNode[] }) {
  const { name } = useMessages();
  const nameOf = (node: GraphNode) => {
    const text = name(node.shortName ?? node.name);
    return node.kind === "competence" ? beginSmall(text) : text;
  };
  return (
    <Listed
      items={nodes.map((node) => (
        <Link key={node.id} to="/explore" search={{ focus: node.id }}>
          {nameOf(node)}
        </Link>
      ))}
    />
  );
}
