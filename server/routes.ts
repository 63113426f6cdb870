import { checkHealthInput, checkHealthOutput } from "#contract/check-health.ts";
import { checkReadinessInput, checkReadinessOutput } from "#contract/check-readiness.ts";
import { describeFreshnessInput, describeFreshnessOutput } from "#contract/describe-freshness.ts";
import { findCardInput, findCardOutput } from "#contract/find-card.ts";
import { findOverviewInput, findOverviewOutput } from "#contract/find-overview.ts";
import { findPathsInput, findPathsOutput } from "#contract/find-paths.ts";
import { findSubgraphInput, findSubgraphOutput } from "#contract/find-subgraph.ts";
import { findSurroundingsInput, findSurroundingsOutput } from "#contract/find-surroundings.ts";
import { listDecisionsInput, listDecisionsOutput } from "#contract/list-decisions.ts";
import { listGroupMembersInput, listGroupMembersOutput } from "#contract/list-group-members.ts";
import { listNeighboursInput, listNeighboursOutput } from "#contract/list-neighbours.ts";
import { recordDecisionInput, recordDecisionOutput } from "#contract/record-decision.ts";
import { searchNodesInput, searchNodesOutput } from "#contract/search-nodes.ts";
import { summariseRegionInput, summariseRegionOutput } from "#contract/summarise-region.ts";
import { route } from "./http/route.ts";
import { listDecisions } from "./queries/decisions/list-decisions.ts";
import { recordDecision } from "./queries/decisions/record-decision.ts";
import { checkHealth } from "./queries/explore/check-health.ts";
import { checkReadiness } from "./queries/explore/check-readiness.ts";
import { describeFreshness } from "./queries/explore/describe-freshness.ts";
import { findCard } from "./queries/explore/find-card.ts";
import { findOverview } from "./queries/explore/find-overview.ts";
import { findPaths } from "./queries/explore/find-paths.ts";
import { findSubgraph } from "./queries/explore/find-subgraph.ts";
import { findSurroundings } from "./queries/explore/find-surroundings.ts";
import { listGroupMembers } from "./queries/explore/list-group-members.ts";
import { listNeighbours } from "./queries/explore/list-neighbours.ts";
import { searchNodes } from "./queries/explore/search-nodes.ts";
import { summariseRegion } from "./queries/explore/summarise-region.ts";

/** The table of contents: every endpoint with what goes in, what comes out and who answers. */
export const routes = [
  route("checkHealth", checkHealthInput, checkHealthOutput, checkHealth),
  route("checkReadiness", checkReadinessInput, checkReadinessOutput, checkReadiness),
  route("findOverview", findOverviewInput, findOverviewOutput, findOverview),
  route("listGroupMembers", listGroupMembersInput, listGroupMembersOutput, listGroupMembers),
  route("searchNodes", searchNodesInput, searchNodesOutput, searchNodes),
  route("findCard", findCardInput, findCardOutput, findCard),
  route("listNeighbours", listNeighboursInput, listNeighboursOutput, listNeighbours),
  route("findSurroundings", findSurroundingsInput, findSurroundingsOutput, findSurroundings),
  route("findPaths", findPathsInput, findPathsOutput, findPaths),
  route("findSubgraph", findSubgraphInput, findSubgraphOutput, findSubgraph),
  route("summariseRegion", summariseRegionInput, summariseRegionOutput, summariseRegion),
  route("listDecisions", listDecisionsInput, listDecisionsOutput, listDecisions),
  route("recordDecision", recordDecisionInput, recordDecisionOutput, recordDecision),
  route("describeFreshness", describeFreshnessInput, describeFreshnessOutput, describeFreshness),
];
