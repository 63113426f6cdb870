/** Types only: what goes into and comes out of every endpoint, by its name. A name without types does not compile. */
import type { Health, HealthInput } from "./check-health.ts";
import type { Readiness, ReadinessInput } from "./check-readiness.ts";
import type { Freshness, FreshnessInput } from "./describe-freshness.ts";
import type { EndpointName } from "./endpoints.ts";
import type { Card, CardInput } from "./find-card.ts";
import type { Overview, OverviewInput } from "./find-overview.ts";
import type { Paths, PathsInput } from "./find-paths.ts";
import type { Subgraph, SubgraphInput } from "./find-subgraph.ts";
import type { Surroundings, SurroundingsInput } from "./find-surroundings.ts";
import type { Decisions, DecisionsInput } from "./list-decisions.ts";
import type { GroupMembers, GroupMembersInput } from "./list-group-members.ts";
import type { Neighbours, NeighboursInput } from "./list-neighbours.ts";
import type { DecisionToRecord, RecordedDecision } from "./record-decision.ts";
import type { SearchAnswer, SearchInput } from "./search-nodes.ts";
import type { RegionSummary, RegionSummaryInput } from "./summarise-region.ts";

interface Shapes {
  checkHealth: { input: HealthInput; output: Health };
  checkReadiness: { input: ReadinessInput; output: Readiness };
  findOverview: { input: OverviewInput; output: Overview };
  listGroupMembers: { input: GroupMembersInput; output: GroupMembers };
  searchNodes: { input: SearchInput; output: SearchAnswer };
  findCard: { input: CardInput; output: Card };
  listNeighbours: { input: NeighboursInput; output: Neighbours };
  findSurroundings: { input: SurroundingsInput; output: Surroundings };
  findPaths: { input: PathsInput; output: Paths };
  findSubgraph: { input: SubgraphInput; output: Subgraph };
  summariseRegion: { input: RegionSummaryInput; output: RegionSummary };
  listDecisions: { input: DecisionsInput; output: Decisions };
  recordDecision: { input: DecisionToRecord; output: RecordedDecision };
  describeFreshness: { input: FreshnessInput; output: Freshness };
}

export type InputOf<Name extends EndpointName> = Shapes[Name]["input"];
export type OutputOf<Name extends EndpointName> = Shapes[Name]["output"];
