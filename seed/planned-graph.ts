import type { Basis, Confidence, LinkType, Precision } from "#contract/words.ts";
import { foldSearchText } from "../server/database/fold-search-text.ts";
import type { SeedBasis } from "./read-seed.ts";
import type { StatedDate } from "./stated-date.ts";
import type { Row } from "./tables.ts";

/** Neo4j keeps no property without a value, so `undefined` stands for one that is not there. */
export type Properties = Readonly<Record<string, Property | undefined>>;
type Property = string | number | boolean | readonly string[];

export type NodeLabel =
  | "Actor"
  | "Cluster"
  | "Company"
  | "KnowledgeInstitute"
  | "PublicBody"
  | "Region"
  | "Sector"
  | "Competence"
  | "ValueChain"
  | "Stage"
  | "Collaboration"
  | "Priority"
  | "Instrument"
  | "Practice"
  | "Indicator"
  | "Measurement"
  | "Source";

/** `OF` joins a figure to whom it is about and is shown as a figure, never as a link. */
type PlannedLinkType = LinkType | "OF";

export interface PlannedNode {
  readonly id: string;
  readonly labels: readonly NodeLabel[];
  readonly properties: Properties;
}

export interface PlannedLink {
  readonly type: PlannedLinkType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** What a load is going to write. */
export interface PlannedGraph {
  readonly nodes: readonly PlannedNode[];
  readonly links: readonly PlannedLink[];
}

export interface Provenance {
  readonly sourceIds: readonly string[];
  readonly confidence: Confidence;
  readonly basis: Basis;
  readonly validFrom?: StatedDate | undefined;
  readonly validTo?: StatedDate | undefined;
}

/** What a whole load has in common. */
export interface PlanContext {
  readonly basis: SeedBasis;
  /** The basis of what the editors drew up: in an invented set that is invented too. */
  readonly modelBasis: Basis;
  /** For files that state no confidence: C when one of the sources was opened, else D. */
  confidenceOf(sourceIds: readonly string[]): Confidence;
}

export function createContext(basis: SeedBasis, sources: readonly Row<"sources">[]): PlanContext {
  const opened = new Set(
    sources.filter(({ retrieved }) => retrieved !== undefined).map((source) => source.id),
  );
  return {
    basis,
    modelBasis: basis === "real" ? "model" : basis,
    confidenceOf: (sourceIds) => (sourceIds.some((id) => opened.has(id)) ? "C" : "D"),
  };
}

/** The properties that every node and every link carries. */
export function provenanceProperties({
  sourceIds,
  confidence,
  basis,
  validFrom,
  validTo,
}: Provenance): Properties {
  return {
    sourceIds,
    confidence,
    basis,
    ...dateProperties("validFrom", validFrom),
    ...dateProperties("validTo", validTo),
  };
}

/** A date and how precisely it was stated. */
export function dateProperties(name: string, date: StatedDate | undefined): Properties {
  return { [name]: date?.day, [`${name}Precision`]: date?.precision satisfies Precision | undefined };
}

/** The text that a search looks in. */
export function searchText(parts: readonly (string | undefined)[]): string {
  return foldSearchText(parts.filter((part) => part !== undefined).join(" "));
}
