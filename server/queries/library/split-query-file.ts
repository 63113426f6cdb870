import type { PlacedFault } from "./placed-fault.ts";

/** As many as can be sent (contract/read-query-file.ts). */
export const mostFileCharacters = 40_000;

export const headBegin = "/*---";
export const headEnd = "---*/";

/** The two parts of a file, and where in it they begin. */
export interface QueryFileParts {
  readonly yaml: string;
  readonly yamlAt: number;
  readonly cypher: string;
  readonly cypherAt: number;
}

const begin = /^\uFEFF?\/\*---[ \t]*(?:\r\n|\r|\n)/;
const lastLine = /(?:^|[\r\n])[ \t]*---$/;

/** Cuts a file where its comment ends. Gives the fault when there is no such comment, with its place in the file. */
export function splitQueryFile(text: string): QueryFileParts | (PlacedFault & { readonly at: number }) {
  if (text.length > mostFileCharacters)
    return wrong(mostFileCharacters, `A file has at most ${mostFileCharacters} characters: shorten it.`);
  const head = text.match(begin)?.[0];
  if (head === undefined)
    return wrong(
      0,
      `Begin the file with a line ${headBegin}, then title, description and parameters as YAML, then a line ${headEnd}.`,
    );
  const end = text.indexOf("*/", head.length);
  if (end < 0)
    return wrong(0, `The comment that begins here has no end: write a line ${headEnd} after the YAML.`);
  const inside = text.slice(head.length, end);
  const closing = inside.match(lastLine);
  if (closing === null)
    return wrong(
      end,
      `The comment ends here: write ${headEnd} on a line of its own, and *\\/ in double quotes where a text holds this.`,
    );
  const rest = text.slice(end + 2);
  return {
    yaml: inside.slice(0, inside.length - "---".length),
    yamlAt: head.length,
    cypher: rest.trim(),
    cypherAt: end + 2 + (rest.length - rest.trimStart().length),
  };
}

function wrong(at: number, detail: string): PlacedFault & { readonly at: number } {
  return { path: [], detail, at };
}
