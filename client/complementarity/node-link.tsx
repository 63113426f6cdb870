import { Link } from "@tanstack/react-router";
import type { NamedNode } from "#contract/find-pair.ts";
import { drawnKinds } from "#contract/words.ts";
import { useMessages } from "../locales/use-messages.ts";
import { nameToCome } from "./use-party-names.ts";

interface NodeLinkProperties {
  readonly id: string;
  readonly nodes: ReadonlyMap<string, NamedNode>;
}

/** The name of a node, and the way to it on the map where it has a shape there. */
export function NodeLink({ id, nodes }: NodeLinkProperties) {
  const { name } = useMessages();
  const node = nodes.get(id);
  if (node === undefined) return nameToCome;
  const text = name(node.shortName ?? node.name);
  if (!drawnKinds.some((kind) => kind === node.kind)) return text;
  return (
    <Link to="/explore" search={{ focus: id }}>
      {text}
    </Link>
  );
}
