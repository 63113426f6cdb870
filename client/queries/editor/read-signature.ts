export interface SignaturePart {
  readonly name: string;
  readonly type: string;
  /** As it is written; undefined when it has to be given. */
  readonly byDefault: string | undefined;
}

export interface Signature {
  readonly takes: readonly SignaturePart[];
  readonly gives: readonly SignaturePart[];
}

/** Reads how Neo4j writes what can be called: `db.labels() :: (label :: STRING)`. Functions give one value without a name. */
export function readSignature(signature: string): Signature {
  const opening = signature.indexOf("(");
  const closing = findClosing(signature, opening);
  if (opening < 0 || closing < 0) return { takes: [], gives: [] };
  const result = /^\s*::\s*\((.*)\)\s*$/s.exec(signature.slice(closing + 1))?.[1] ?? "";
  return { takes: readParts(signature.slice(opening + 1, closing)), gives: readParts(result) };
}

function findClosing(text: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at >= 0 && at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function readParts(text: string): SignaturePart[] {
  return splitAtCommas(text).flatMap((part) => {
    const [, name, byDefault, type] = /^\s*(\w+)\s*(?:=\s*(.*?)\s*)?::\s*(.+?)\s*$/s.exec(part) ?? [];
    return name === undefined || type === undefined ? [] : [{ name, type, byDefault }];
  });
}

/** Commas in brackets part nothing. */
function splitAtCommas(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const sign of text) {
    if ("([{<".includes(sign)) depth += 1;
    if (")]}>".includes(sign)) depth -= 1;
    if (sign === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
