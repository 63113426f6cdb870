import type { Language } from "#contract/words.ts";
import type { StreamedAnswer } from "../cypher/streamed-answer.ts";
import { describeInLines } from "./describe-answer.ts";
import { gatherGraph, listPropertyTypes, type Properties } from "./gather-graph.ts";
import { joinPieces } from "./join-pieces.ts";
import { escapeXml } from "./xml-text.ts";

/**
 * The nodes and links of an answer as GEXF 1.3 (https://gexf.net), for Gephi. A node's name and a link's type are also
 * their labels. Throws bad-parameter when there are none.
 */
export function writeGexf(
  answer: StreamedAnswer,
  { language }: { readonly language: Language },
): AsyncIterable<string> {
  return joinPieces(writePieces(answer, language));
}

async function* writePieces(answer: StreamedAnswer, language: Language): AsyncGenerator<string> {
  const { nodes, links } = await gatherGraph(answer, "gexf", language);
  const listAttributes = (things: readonly { readonly properties: Properties }[]) =>
    [...listPropertyTypes(things)].map(([name, type], at) => ({ id: String(at), name, type }));
  const attributes = { node: listAttributes(nodes), edge: listAttributes(links) };
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta lastmodifieddate="${answer.day}">
<creator>Clusterix</creator>
<description>${escapeXml(describeInLines(answer, language))}</description>
</meta>
<graph defaultedgetype="directed" mode="static">
`;
  for (const of of ["node", "edge"] as const) {
    if (attributes[of].length === 0) continue;
    yield `<attributes class="${of}">\n`;
    for (const { id, name, type } of attributes[of])
      yield `<attribute id="${id}" title="${escapeXml(name)}" type="${type}"/>\n`;
    yield "</attributes>\n";
  }
  const write = (known: typeof attributes.node, properties: Properties) => {
    const values = known.flatMap(({ id, name }) => {
      const value = properties.get(name);
      return value === undefined ? [] : [`<attvalue for="${id}" value="${escapeXml(String(value))}"/>`];
    });
    return values.length === 0 ? "" : `<attvalues>${values.join("")}</attvalues>`;
  };
  const labelOf = (properties: Properties, name: string) => escapeXml(String(properties.get(name) ?? ""));
  yield "<nodes>\n";
  for (const { id, properties } of nodes)
    yield `<node id="${escapeXml(id)}" label="${labelOf(properties, "name")}">${write(attributes.node, properties)}</node>\n`;
  yield "</nodes>\n<edges>\n";
  for (const [at, { from, to, properties }] of links.entries())
    yield `<edge id="link-${at + 1}" source="${escapeXml(from)}" target="${escapeXml(to)}" label="${labelOf(properties, "type")}">${write(attributes.edge, properties)}</edge>\n`;
  yield "</edges>\n</graph>\n</gexf>\n";
}
