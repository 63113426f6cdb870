/** The closed lists that server and client share. No zod here: the client imports these values. */

export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** The four kinds of actor. */
export const actorKinds = ["cluster", "company", "knowledge-institute", "public-body"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** The eight kinds that a picture can draw, in the order of the key. */
export const drawnKinds = [...actorKinds, "competence", "collaboration", "stage", "region"] as const;
export type DrawnKind = (typeof drawnKinds)[number];

/** Kinds that have a card and can be searched, but are shown as lists, never as shapes. */
export const listedKinds = [
  "sector",
  "value-chain",
  "priority",
  "instrument",
  "practice",
  "action",
  "indicator",
] as const;

export const nodeKinds = [...drawnKinds, ...listedKinds] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const linkTypes = [
  "MEMBER_OF",
  "LOCATED_IN",
  "PART_OF",
  "IN_SECTOR",
  "SUCCEEDED_BY",
  "OFFERS",
  "NEEDS",
  "BROADER",
  "ACTIVE_IN",
  "STAGE_OF",
  "FEEDS",
  "REQUIRES",
  "PARTICIPATES_IN",
  "ADDRESSES",
  "FUNDED_BY",
  "PRIORITISES",
  "COVERS",
  "IMPROVES",
  "TARGETS",
] as const;
export type LinkType = (typeof linkTypes)[number];

export const directions = ["out", "in"] as const;
export type Direction = (typeof directions)[number];

/** What a picture can be grouped by. */
export const groupings = ["region", "sector", "cluster", "family", "kind"] as const;
export type Grouping = (typeof groupings)[number];

/** What ways between two nodes may also run through, beside memberships, collaborations and successions. */
export const pathThroughs = ["competences", "regions"] as const;
export type PathThrough = (typeof pathThroughs)[number];

export const confidences = ["A", "B", "C", "D"] as const;
export type Confidence = (typeof confidences)[number];

export const bases = ["real", "model", "illustrative"] as const;
export type Basis = (typeof bases)[number];

export const precisions = ["year", "month", "day"] as const;
export type Precision = (typeof precisions)[number];

export const rights = ["read", "write", "own-cypher", "administer"] as const;
export type Right = (typeof rights)[number];

/** What people decided on a pair; open: nothing, or not any more. */
export const decisionStates = ["contacted", "agreed", "not-relevant", "open"] as const;
export type DecisionState = (typeof decisionStates)[number];
