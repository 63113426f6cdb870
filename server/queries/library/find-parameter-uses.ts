/** A `$name` in a Cypher text. */
export interface ParameterUse {
  readonly name: string;
  /** Where its `$` stands, counted in UTF-16 units from 0. */
  readonly at: number;
}

/**
 * What a `$` may stand in without meaning anything, then what means a parameter, then words, in which a `$` may stand
 * too. Whatever is not closed goes on to the end.
 */
const pieces =
  /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[\s\S]?|[^'\\])*(?:'|$)|"(?:\\[\s\S]?|[^"\\])*(?:"|$)|\$\s*(?:`((?:``|[^`])+)`|([\p{ID_Start}\p{Pc}\d][\p{ID_Continue}\p{Pc}$]*))|`(?:``|[^`])*(?:`|$)|[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Pc}$]*/gu;

/**
 * Every use of a parameter outside comments, texts in quotes and names in backticks. For good messages only: letters
 * written as \uXXXX are not read as Neo4j reads them, so nothing may rest on this for safety.
 */
export function findParameterUses(cypher: string): ParameterUse[] {
  return [...cypher.matchAll(pieces)].flatMap(({ 1: quoted, 2: plain, index }) => {
    const name = quoted?.replaceAll("``", "`") ?? plain;
    return name === undefined ? [] : [{ name, at: index }];
  });
}
