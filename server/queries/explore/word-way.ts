import type { GraphLink, GraphNode } from "#contract/graph.ts";
import type { Language } from "#contract/words.ts";
import { inLanguage } from "./name-texts.ts";
import { type LinkWords, linkWords } from "./way-templates.ts";

/** One sentence per language that says a way from its first node to its last. */
export function wordWay(nodes: readonly GraphNode[], links: readonly GraphLink[]): Record<Language, string> {
  const clauses = cutIntoClauses(nodes, links);
  return { en: joinClauses(clauses, "en"), fr: joinClauses(clauses, "fr") };
}

/** What is said in one go: a link, or two links that mean the same to the node between them. */
type Clause =
  | { readonly kind: "single"; readonly link: GraphLink; readonly from: GraphNode; readonly to: GraphNode }
  | {
      /** shared: both have the same (cluster, project …) in common. both: one has two of them. */
      readonly kind: "shared" | "both";
      readonly links: readonly [GraphLink, GraphLink];
      readonly middle: GraphNode;
      readonly ends: readonly [GraphNode, GraphNode];
    };

function cutIntoClauses(nodes: readonly GraphNode[], links: readonly GraphLink[]): Clause[] {
  const clauses: Clause[] = [];
  for (let at = 0; at < links.length; at += 1) {
    const [link, next] = [links[at]!, links[at + 1]];
    const [before, middle, after] = [nodes[at]!, nodes[at + 1]!, nodes[at + 2]];
    if (next !== undefined && after !== undefined && isPair(link, next, middle)) {
      const kind = link.to === middle.id ? "shared" : "both";
      clauses.push({ kind, links: [link, next], middle, ends: [before, after] });
      at += 1;
    } else {
      const [from, to] = link.from === before.id ? [before, middle] : [middle, before];
      clauses.push({ kind: "single", link, from, to });
    }
  }
  return clauses;
}

/** Two links of one type that both lead to the node between them, or both leave it. */
function isPair(link: GraphLink, next: GraphLink, middle: GraphNode): boolean {
  if (link.type !== next.type || link.type === "SUCCEEDED_BY") return false;
  return (link.to === middle.id) === (next.to === middle.id);
}

/** French sets a semicolon off with a narrow space that does not break. */
const separators: Record<Language, string> = { en: "; ", fr: "\u202f; " };

function joinClauses(clauses: readonly Clause[], language: Language): string {
  const said = clauses.map((clause) => sayClause(clause, language)).join(separators[language]);
  // A name may end with a full stop of its own: "Edelmann Zrt."
  return said.endsWith(".") ? said : `${said}.`;
}

function sayClause(clause: Clause, language: Language): string {
  const words: LinkWords = linkWords[language];
  // A way names many; the short names are those of the labels in the picture beside it.
  const name = (node: GraphNode) => inLanguage(node.shortName ?? node.name, language);
  if (clause.kind === "single") return words.single({ ...clause, name });
  const { links, middle, ends } = clause;
  const isOver = links.some(({ ended }) => ended);
  return words[clause.kind]({ links, middle, ends, isOver, name });
}
