import type { Language } from "#contract/words.ts";
import type { StreamedAnswer } from "../cypher/streamed-answer.ts";
import { describeInLines } from "./describe-answer.ts";
import { gatherGraph, listPropertyTypes, type Properties } from "./gather-graph.ts";
import { joinPieces } from "./join-pieces.ts";
import { escapeXml } from "./xml-text.ts";

/**
 * The nodes and links of an answer as GraphML (http://graphml.graphdrawing.org), for yEd, Gephi, NetworkX or igraph.
 * Throws bad-parameter when there are none.
 */
export function writeGraphml(
  answer: StreamedAnswer,
  { language }: { readonly language: Language },
): AsyncIterable<string> {
  return joinPieces(writePieces(answer, language));
}

async function* writePieces(answer: StreamedAnswer, language: Language): AsyncGenerator<string> {
  const { nodes, links } = await gatherGraph(answer, "graphml", language);
  const keysOf = (prefix: string, things: readonly { readonly properties: Properties }[]) =>
    [...listPropertyTypes(things)].map(([name, type], at) => ({ id: `${prefix}${at}`, name, type }));
  const keys = { node: keysOf("n", nodes), edge: keysOf("e", links) };
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<desc>${escapeXml(describeInLines(answer, language))}</desc>
`;
  for (const of of ["node", "edge"] as const)
    for (const { id, name, type } of keys[of])
      yield `<key id="${id}" for="${of}" attr.name="${escapeXml(name)}" attr.type="${type}"/>\n`;
  yield `<graph edgedefault="directed">\n`;
  const write = (known: typeof keys.node, properties: Properties) =>
    known
      .flatMap(({ id, name }) => {
        const value = properties.get(name);
        return value === undefined ? [] : [`<data key="${id}">${escapeXml(String(value))}</data>`];
      })
      .join("");
  for (const { id, properties } of nodes)
    yield `<node id="${escapeXml(id)}">${write(keys.node, properties)}</node>\n`;
  for (const [at, { from, to, properties }] of links.entries())
    yield `<edge id="link-${at + 1}" source="${escapeXml(from)}" target="${escapeXml(to)}">${write(keys.edge, properties)}</edge>\n`;
  yield "</graph>\n</graphml>\n";
}
