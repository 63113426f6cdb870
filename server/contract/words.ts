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

/** What a list of sources may be ordered by. */
export const sourceOrders = ["facts", "published", "title"] as const;
export type SourceOrder = (typeof sourceOrders)[number];

export const bases = ["real", "model", "illustrative"] as const;
export type Basis = (typeof bases)[number];

export const precisions = ["year", "month", "day"] as const;
export type Precision = (typeof precisions)[number];

export const rights = ["read", "write", "own-cypher", "administer"] as const;
export type Right = (typeof rights)[number];

/** What people decided on a pair; open: nothing, or not any more. */
export const decisionStates = ["contacted", "agreed", "not-relevant", "open"] as const;
export type DecisionState = (typeof decisionStates)[number];

/** What takes the steps of a value chain. */
export const chainParties = ["clusters", "organisations"] as const;
export type ChainParties = (typeof chainParties)[number];

/** How a step of a value chain is held, from best to worst. */
export const gaps = ["covered", "fragile", "activatable", "missing"] as const;
export type Gap = (typeof gaps)[number];

export const borderKinds = ["region", "country", "sector"] as const;
export type BorderKind = (typeof borderKinds)[number];

/** Why two parties are as near as they are. */
export const linkReasons = ["same", "collaboration", "actor", "cluster", "third", "none"] as const;
export type LinkReason = (typeof linkReasons)[number];

/** Among whom guests are looked for. */
export const guestGroups = ["everybody", "organisations", "clusters"] as const;
export type GuestGroup = (typeof guestGroups)[number];

/** Where a need comes from; only a stated one is called a need, the others are possible needs. */
export const needOrigins = ["stated", "strategy", "chain"] as const;
export type NeedOriginWord = (typeof needOrigins)[number];

/** Why a pair is not ranked; the first that holds is its reason. */
export const unrankedReasons = ["contained", "little-known", "no-fit", "only-related"] as const;
export type UnrankedReasonWord = (typeof unrankedReasons)[number];

/** The corners of common ground × what they add. */
export const pairCorners = ["bridges", "strangers", "twins", "nothing-yet"] as const;
export type PairCorner = (typeof pairCorners)[number];

/** What can be compared with its like. */
export const pairGroups = ["clusters", "regions", "organisations"] as const;
export type PairGroup = (typeof pairGroups)[number];

/** Among whom partners of one party are sought. */
export const partnerGroups = ["clusters", "companies", "institutes", "regions", "all"] as const;
export type PartnerGroup = (typeof partnerGroups)[number];

/** What a pair may lie across; a border is one between countries. */
export const pairCrossings = ["region", "sector", "border"] as const;
export type PairCrossing = (typeof pairCrossings)[number];

/** What a parameter of a query takes; `choice`: one of a list that the query itself brings or asks the graph for. */
export const parameterTypes = ["text", "number", "date", "yes-no", "node", "choice"] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** What the answer of a query is. */
export const answerShapes = ["rows", "graph", "number"] as const;
export type AnswerShape = (typeof answerShapes)[number];

export const chartKinds = ["bars", "lines", "scatter"] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What stands in a column; `mixed`: in each row something else. */
export const columnKinds = [
  "text",
  "number",
  "yes-no",
  "date",
  "confidence",
  "sources",
  "node",
  "link",
  "path",
  "list",
  "map",
  "mixed",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Shipped queries are files of this product; a team's are kept in the workspace. */
export const queryOrigins = ["shipped", "team"] as const;
export type QueryOrigin = (typeof queryOrigins)[number];

/** How an answer can be written. */
export const answerFormats = ["json", "csv", "xlsx", "graphml", "gexf"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** What an answer was cut at. */
export const answerCuts = ["rows", "bytes", "time"] as const;
export type AnswerCut = (typeof answerCuts)[number];

/** How a run of somebody's own Cypher ended. */
export const runOutcomes = [
  "answered",
  "cut",
  "refused",
  "wrong",
  "too-long",
  "killed",
  "cancelled",
  "failed",
] as const;
export type RunOutcome = (typeof runOutcomes)[number];

/** What is wrong with the value of a parameter. */
export const parameterFaults = [
  "missing",
  "unknown-parameter",
  "given-twice",
  "not-a-number",
  "not-whole",
  "not-a-day",
  "not-yes-or-no",
  "not-in-list",
  "not-in-graph",
  "wrong-kind",
  "too-small",
  "too-large",
  "too-long",
  "too-many",
  "only-one",
] as const;
export type ParameterFault = (typeof parameterFaults)[number];

/** Why own Cypher is refused before anything of it is run. `word` of the fault names what was found. */
export const refusals = [
  "too-long",
  "too-deep",
  "too-many-parts",
  "prefix",
  "too-many-parameters",
  "parameter-too-large",
  "writes",
  "not-a-read",
  "operator",
  "procedure",
  "endless",
  "plan-too-long",
] as const;
export type Refusal = (typeof refusals)[number];

/** Why a query cannot be understood, or fails while it runs. `word` of the fault, and `more`, name what it is about. */
export const queryFaults = [
  "empty",
  "missing-parameter",
  "several-statements",
  "division-by-zero",
  "number-too-large",
  "not-a-time",
  "impossible-time",
  "time-without",
  "unknown-field",
  "field-no-number",
  "unknown-unit",
  "wrong-values",
  "two-kinds",
  "parameter-type",
  "index-no-number",
  "key-no-text",
  "no-list-or-map",
  "no-map",
  "not-calculable",
  "no-numbers",
  "no-yes-or-no",
  "no-node-or-link",
  "not-from-zero",
  "step-of-zero",
  "outside-0-to-1",
  "wrong-regular-expression",
  "no-point",
  "unknown-rounding",
  "unknown-procedure",
  "unknown-index",
  "wrong-search",
  "same-ends",
  "shortest-from-two",
  "limit-no-constant",
  "counted-twice",
  "counted-here",
  // Nothing is known but the database's own sentence.
  "in-own-words",
] as const;
export type QueryFault = (typeof queryFaults)[number];

/** What is said beside a query before and after it is run. `word` names what it is about. */
export const queryWarnings = [
  "cartesian-product",
  "unbounded-path",
  "long-path",
  "unknown-label",
  "unknown-type",
  "unknown-property",
  "deprecated",
  "all-nodes",
  "missing-parameter",
  "reduce-loop",
  "nested-comprehension",
  "regular-expression",
  "range-in-expression",
  "growing-list",
  "other",
] as const;
export type QueryWarning = (typeof queryWarnings)[number];

/**
 * Whether own Cypher can be run; `off`: the administrator of a Neo4j of one's own has not switched it on; `stopping`: a
 * run was given up and has not ended yet, which may end in `returning`.
 */
export const sandboxStates = [
  "off",
  "asleep",
  "starting",
  "filling",
  "ready",
  "stopping",
  "returning",
  "failed",
] as const;
export type SandboxState = (typeof sandboxStates)[number];
