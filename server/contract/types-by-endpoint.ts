/** Types only: what goes into and comes out of every endpoint, by its name. A name without types does not compile. */
import type { ChangedValueChain, ValueChainToChange } from "./change-value-chain.ts";
import type { Health, HealthInput } from "./check-health.ts";
import type { Readiness, ReadinessInput } from "./check-readiness.ts";
import type { Freshness, FreshnessInput } from "./describe-freshness.ts";
import type { EndpointName } from "./endpoints.ts";
import type { BestChainsAnswer, BestChainsInput } from "./find-best-chains.ts";
import type { Card, CardInput } from "./find-card.ts";
import type { GapFillersAnswer, GapFillersInput } from "./find-gap-fillers.ts";
import type { InvitationAnswer, InvitationInput } from "./find-invitation.ts";
import type { Overview, OverviewInput } from "./find-overview.ts";
import type { Paths, PathsInput } from "./find-paths.ts";
import type { Subgraph, SubgraphInput } from "./find-subgraph.ts";
import type { Surroundings, SurroundingsInput } from "./find-surroundings.ts";
import type { ValueChain, ValueChainInput } from "./find-value-chain.ts";
import type { Decisions, DecisionsInput } from "./list-decisions.ts";
import type { GroupMembers, GroupMembersInput } from "./list-group-members.ts";
import type { Neighbours, NeighboursInput } from "./list-neighbours.ts";
import type { StageParties, StagePartiesInput } from "./list-stage-parties.ts";
import type { ValueChains, ValueChainsInput } from "./list-value-chains.ts";
import type { MadeValueChain, ValueChainToMake } from "./make-value-chain.ts";
import type { DecisionToRecord, RecordedDecision } from "./record-decision.ts";
import type { RemovedValueChain, ValueChainToRemove } from "./remove-value-chain.ts";
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
  changeValueChain: { input: ValueChainToChange; output: ChangedValueChain };
  findBestChains: { input: BestChainsInput; output: BestChainsAnswer };
  findGapFillers: { input: GapFillersInput; output: GapFillersAnswer };
  findInvitation: { input: InvitationInput; output: InvitationAnswer };
  findValueChain: { input: ValueChainInput; output: ValueChain };
  listStageParties: { input: StagePartiesInput; output: StageParties };
  listValueChains: { input: ValueChainsInput; output: ValueChains };
  makeValueChain: { input: ValueChainToMake; output: MadeValueChain };
  removeValueChain: { input: ValueChainToRemove; output: RemovedValueChain };
  describeFreshness: { input: FreshnessInput; output: Freshness };
}

export type InputOf<Name extends EndpointName> = Shapes[Name]["input"];
export type OutputOf<Name extends EndpointName> = Shapes[Name]["output"];
