/** What a short name is made from; `shortName` is a curator's, and wins over every rule. */
export interface NamedNode {
  readonly id: string;
  readonly name: string;
  /** cluster, company, institute, public, competence, collaboration … */
  readonly kind: string;
  readonly shortName?: string | null;
}

/** Names for the map, by node id. Two nodes that would be called the same keep more of their names. */
export function shortNames(nodes: readonly NamedNode[]): Map<string, string> {
  const chosen = new Map(nodes.map((node) => [node.id, node.shortName || shortNameOf(node.name, node.kind)]));
  const uses = new Map<string, number>();
  for (const name of chosen.values()) uses.set(name, (uses.get(name) ?? 0) + 1);
  for (const node of nodes) {
    if (!node.shortName && uses.get(chosen.get(node.id)!)! > 1)
      chosen.set(node.id, withoutLegalForm(node.name));
  }
  return chosen;
}

/** The name of an organisation or a collaboration as it stands on the map; other kinds keep theirs. */
export function shortNameOf(name: string, kind: string): string {
  if (kind === "collaboration") return shortTitle(name);
  if (keptKinds.has(kind)) return name;
  const abbreviation = abbreviationInBrackets(name);
  if (abbreviation !== null) return abbreviation;
  let short = withoutBrackets(name);
  short = headOf(short) ?? short;
  short = withoutLegalForm(short);
  short = shortInstitute(short) ?? short;
  if (kind !== "cluster") short = leadingAcronym(short) ?? short;
  const plain = short.replace(/\s*„[^”“]*[”“]/gu, "").replace(/^Universitatea\b/u, "Univ.");
  return plain.trim() || name;
}

/** Kinds whose names are short, or not names of organisations. */
const keptKinds = new Set(["competence", "stage", "region", "priority", "sector", "family", "group"]);

/** What stands before a dash or a colon, if it reads like a name: of two words at most before a dash. */
function shortTitle(title: string): string {
  const beforeColon = /^([^:]{2,28}): /u.exec(title)?.[1];
  if (beforeColon !== undefined && !beforeColon.includes(" – ")) return beforeColon;
  const beforeDash = /^(\S+(?: \S+)?) – /u.exec(title)?.[1];
  if (beforeDash !== undefined && beforeDash.length <= 28 && !title.includes(": ")) return beforeDash;
  return withoutBrackets(title);
}

/** "Institutul … (INMA)": two capitals or more, no space, fourteen letters at most, of a name over twenty-six. */
function abbreviationInBrackets(name: string): string | null {
  if (name.length <= 26) return null;
  const inside = /\(([^\s()]{2,14})\)$/u.exec(name)?.[1];
  return inside !== undefined && countCapitals(inside) >= 2 ? inside : null;
}

function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^()]*\)$/u, "").trim() || name;
}

/** "ROHEALTH – The Health and Bioeconomy Cluster": what stands before, if it is 2 to 28 letters long. */
function headOf(name: string): string | undefined {
  return /^(.{2,28}?)(?: – |: )/u.exec(name)?.[1];
}

/** Longer forms first; matched with their capitals at the end of a name. */
const legalForms = [
  "GmbH & Co\\.? KGa?A?",
  "AG & Co\\.? KG",
  "Ges\\.?m\\.?b\\.?H\\.?",
  "Gesellschaft m\\.b\\.H\\.",
  "gGmbH",
  "GmbH",
  "AG",
  "KG",
  "OG",
  "e\\.V\\.",
  "a\\. ?s\\.",
  "s\\. ?r\\. ?o\\.",
  "z\\. ?s\\.",
  "z\\. ?ú\\.",
  "o\\. ?s\\.",
  "o\\. ?p\\. ?s\\.",
  "p\\. ?o\\.",
  "s\\. ?p\\.",
  "S\\.?R\\.?L\\.?",
  "Srl",
  "S\\.A\\.",
  "SA",
  "SAS",
  "SARL",
  "S\\.p\\.A\\.",
  "SpA",
  "AB",
  "A/S",
  "ApS",
  "Nonprofit Kft\\.",
  "Kft\\.?",
  "Nyrt\\.?",
  "Zrt\\.?",
  "Bt\\.",
  "NV",
  "BV",
  "bvba",
  "vzw",
  "Ltd\\.?",
  "Inc\\.?",
  "SE",
];
const legalFormAtEnd = new RegExp(`,?\\s+(?:${legalForms.join("|")})$`, "u");
/** What is left of "…verarbeitungs GmbH" and "… Handels GmbH". */
const danglingGenitive = /\s+(?:\S*ungs-?|\S*[Hh]andels-?)(?:\s+(?:und|&|u\.))?$/u;

function withoutLegalForm(name: string): string {
  let short = withoutBrackets(name).replace(legalFormAtEnd, "");
  if (short === name) return name;
  for (let before = ""; before !== short; ) {
    before = short;
    short = short.replace(danglingGenitive, "");
  }
  return short.length >= 2 ? short : name;
}

/** Romanian national institutes: their own abbreviation if the name ends with it, else "INCD …". */
function shortInstitute(name: string): string | null {
  const field = /^Institutul Național de Cercetare-Dezvoltare (?:pentru )?(.+)$/u.exec(name)?.[1];
  if (field === undefined) return null;
  const abbreviation = /(?:^|\s)(\p{Lu}[\p{Lu}-]{2,}(?: \d+)?)$/u.exec(field)?.[1];
  return abbreviation ?? `INCD ${field}`;
}

/** "FOTEC Forschungs- und Technologietransfer": three to eight capitals before other words, of a name over twenty-four. */
function leadingAcronym(name: string): string | null {
  if (name.length <= 24) return null;
  const [, acronym, next] = /^(\p{Lu}[\p{Lu}\d&+/-]{2,7})\s+(\S+)/u.exec(name) ?? [];
  if (acronym === undefined || next === undefined) return null;
  const isShouted = next.length > 1 && next === next.toUpperCase() && /\p{Lu}/u.test(next);
  return countCapitals(acronym) >= 3 && !isShouted ? acronym : null;
}

function countCapitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
