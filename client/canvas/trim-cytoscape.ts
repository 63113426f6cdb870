/**
 * Cytoscape is the largest package of the client, and a third of it is what the stage never asks for: methods on graphs
 * (the server has them), layouts (the worker has its own), WebGL, and hands (ours are in scene-hands.ts). In its one
 * file these are kept by lists and by assignments; without those the bundler drops them.
 */
interface Cut {
  readonly what: string;
  readonly found: RegExp;
  readonly becomes: string;
}

const cuts: readonly Cut[] = [
  {
    what: "methods on graphs; a search in breadth, the first of the list, is asked for by Cytoscape itself",
    found: /^\[(elesfn\$\w+), [^\]]*\bkClustering, [^\]]*\](?=\.forEach\()/m,
    becomes: "[$1]",
  },
  {
    what: "what the methods take when nothing is given",
    found: /^(var [\w$]+ = )(?=defaults\$\w+\(\{$)/gm,
    becomes: "$1/* @__PURE__ */ ",
  },
  {
    what: "layouts but for places that are given, and none",
    found: /^var layout = \[[^\]]*impl: CoseLayout[^\]]*\]/m,
    becomes: 'var layout = [{ name: "null", impl: NullLayout }, { name: "preset", impl: PresetLayout }]',
  },
  {
    what: "what these layouts do",
    found:
      /^(?:BreadthFirst|Circle|Concentric|Cose|Grid|Random)Layout\.prototype\.\w+ = function[\s\S]*?^\};$/gm,
    becomes: "",
  },
  {
    what: "drawing by WebGL",
    found: /^CRp\$\w+\.initWebgl = function[\s\S]*?^\};$/m,
    becomes: "",
  },
  {
    what: "hands: all that follows the watch over the size of the box",
    found: /^(BRp\$\w+\.load = function \(\) \{$[\s\S]*?)^ {2}var inBoxSelection = [\s\S]*?^\};$/m,
    becomes: "$1};",
  },
];

/** @throws Error when something is not found: then it is another Cytoscape, in which it has to be looked for again. */
export function trimCytoscape(source: string): string {
  return cuts.reduce((text, { what, found, becomes }) => {
    const next = text.replace(found, becomes);
    if (next === text) throw new Error(`This Cytoscape cannot be made smaller: not found: ${what}.`);
    return next;
  }, source);
}
