import { cancelCypherInput, cancelCypherOutput } from "#contract/cancel-cypher.ts";
import { changeQueryInput, changeQueryOutput } from "#contract/change-query.ts";
import { changeValueChainInput, changeValueChainOutput } from "#contract/change-value-chain.ts";
import { checkHealthInput, checkHealthOutput } from "#contract/check-health.ts";
import { checkReadinessInput, checkReadinessOutput } from "#contract/check-readiness.ts";
import { describeFreshnessInput, describeFreshnessOutput } from "#contract/describe-freshness.ts";
import { describeSandboxInput, describeSandboxOutput } from "#contract/describe-sandbox.ts";
import { describeSchemaInput, describeSchemaOutput } from "#contract/describe-schema.ts";
import { findBestChainsInput, findBestChainsOutput } from "#contract/find-best-chains.ts";
import { findCardInput, findCardOutput } from "#contract/find-card.ts";
import { findGapFillersInput, findGapFillersOutput } from "#contract/find-gap-fillers.ts";
import { findInvitationInput, findInvitationOutput } from "#contract/find-invitation.ts";
import { findLargeSubgraphInput, findLargeSubgraphOutput } from "#contract/find-large-subgraph.ts";
import { findOverviewInput, findOverviewOutput } from "#contract/find-overview.ts";
import { findPairInput, findPairOutput } from "#contract/find-pair.ts";
import { findPathsInput, findPathsOutput } from "#contract/find-paths.ts";
import { findQueryInput, findQueryOutput } from "#contract/find-query.ts";
import { findSubgraphInput, findSubgraphOutput } from "#contract/find-subgraph.ts";
import { findSurroundingsInput, findSurroundingsOutput } from "#contract/find-surroundings.ts";
import { findValueChainInput, findValueChainOutput } from "#contract/find-value-chain.ts";
import { listBestPartnersInput, listBestPartnersOutput } from "#contract/list-best-partners.ts";
import { listCypherRunsInput, listCypherRunsOutput } from "#contract/list-cypher-runs.ts";
import { listDecisionsInput, listDecisionsOutput } from "#contract/list-decisions.ts";
import { listGroupMembersInput, listGroupMembersOutput } from "#contract/list-group-members.ts";
import { listNeighboursInput, listNeighboursOutput } from "#contract/list-neighbours.ts";
import { listPairsInput, listPairsOutput } from "#contract/list-pairs.ts";
import { listParameterValuesInput, listParameterValuesOutput } from "#contract/list-parameter-values.ts";
import { listQueriesInput, listQueriesOutput } from "#contract/list-queries.ts";
import { listSourcesInput, listSourcesOutput } from "#contract/list-sources.ts";
import { listStagePartiesInput, listStagePartiesOutput } from "#contract/list-stage-parties.ts";
import { listValueChainsInput, listValueChainsOutput } from "#contract/list-value-chains.ts";
import { makeQueryInput, makeQueryOutput } from "#contract/make-query.ts";
import { makeValueChainInput, makeValueChainOutput } from "#contract/make-value-chain.ts";
import { markQueryInput, markQueryOutput } from "#contract/mark-query.ts";
import { planCypherInput, planCypherOutput } from "#contract/plan-cypher.ts";
import { planQueryInput, planQueryOutput } from "#contract/plan-query.ts";
import { readQueryFileInput, readQueryFileOutput } from "#contract/read-query-file.ts";
import { recordDecisionInput, recordDecisionOutput } from "#contract/record-decision.ts";
import { removeQueryInput, removeQueryOutput } from "#contract/remove-query.ts";
import { removeValueChainInput, removeValueChainOutput } from "#contract/remove-value-chain.ts";
import { runCypherInput, runCypherOutput } from "#contract/run-cypher.ts";
import { runQueryInput, runQueryOutput } from "#contract/run-query.ts";
import { runQueryAsInput, runQueryAsOutput } from "#contract/run-query-as.ts";
import { searchNodesInput, searchNodesOutput } from "#contract/search-nodes.ts";
import { summariseRegionInput, summariseRegionOutput } from "#contract/summarise-region.ts";
import { route, streamedRoute } from "./http/route.ts";
import { findPair } from "./queries/complementarity/find-pair.ts";
import { listBestPartners } from "./queries/complementarity/list-best-partners.ts";
import { listPairs } from "./queries/complementarity/list-pairs.ts";
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
import { listSources } from "./queries/explore/list-sources.ts";
import { searchNodes } from "./queries/explore/search-nodes.ts";
import { summariseRegion } from "./queries/explore/summarise-region.ts";
import { answerQueryFile } from "./queries/library/answer-query-file.ts";
import { changeQuery } from "./queries/library/change-query.ts";
import { findQuery } from "./queries/library/find-query.ts";
import { listParameterValues } from "./queries/library/list-parameter-values.ts";
import { listQueries } from "./queries/library/list-queries.ts";
import { makeQuery } from "./queries/library/make-query.ts";
import { markQuery } from "./queries/library/mark-query.ts";
import { planQuery } from "./queries/library/plan-query.ts";
import { removeQuery } from "./queries/library/remove-query.ts";
import { runQuery, runQueryAs } from "./queries/library/run-query.ts";
import { cancelCypher } from "./queries/own-cypher/cancel-cypher.ts";
import { describeSandbox } from "./queries/own-cypher/describe-sandbox.ts";
import { listCypherRuns } from "./queries/own-cypher/list-cypher-runs.ts";
import { planCypher } from "./queries/own-cypher/plan-cypher.ts";
import { runCypher } from "./queries/own-cypher/run-cypher.ts";
import { describeSchema } from "./queries/schema/describe-schema.ts";
import { changeValueChain } from "./queries/value-chains/change-value-chain.ts";
import { findBestChains } from "./queries/value-chains/find-best-chains.ts";
import { findGapFillers } from "./queries/value-chains/find-gap-fillers.ts";
import { findInvitation } from "./queries/value-chains/find-invitation.ts";
import { findValueChain } from "./queries/value-chains/find-value-chain.ts";
import { listStageParties } from "./queries/value-chains/list-stage-parties.ts";
import { listValueChains } from "./queries/value-chains/list-value-chains.ts";
import { makeValueChain } from "./queries/value-chains/make-value-chain.ts";
import { removeValueChain } from "./queries/value-chains/remove-value-chain.ts";

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
  route("findLargeSubgraph", findLargeSubgraphInput, findLargeSubgraphOutput, findSubgraph),
  route("summariseRegion", summariseRegionInput, summariseRegionOutput, summariseRegion),
  route("listPairs", listPairsInput, listPairsOutput, listPairs),
  route("listBestPartners", listBestPartnersInput, listBestPartnersOutput, listBestPartners),
  route("findPair", findPairInput, findPairOutput, findPair),
  route("listDecisions", listDecisionsInput, listDecisionsOutput, listDecisions),
  route("recordDecision", recordDecisionInput, recordDecisionOutput, recordDecision),
  route("listValueChains", listValueChainsInput, listValueChainsOutput, listValueChains),
  route("makeValueChain", makeValueChainInput, makeValueChainOutput, makeValueChain),
  route("findValueChain", findValueChainInput, findValueChainOutput, findValueChain),
  route("changeValueChain", changeValueChainInput, changeValueChainOutput, changeValueChain),
  route("removeValueChain", removeValueChainInput, removeValueChainOutput, removeValueChain),
  route("listStageParties", listStagePartiesInput, listStagePartiesOutput, listStageParties),
  route("findBestChains", findBestChainsInput, findBestChainsOutput, findBestChains),
  route("findGapFillers", findGapFillersInput, findGapFillersOutput, findGapFillers),
  route("findInvitation", findInvitationInput, findInvitationOutput, findInvitation),
  route("describeSchema", describeSchemaInput, describeSchemaOutput, describeSchema),
  route("listQueries", listQueriesInput, listQueriesOutput, listQueries),
  route("makeQuery", makeQueryInput, makeQueryOutput, makeQuery),
  route("readQueryFile", readQueryFileInput, readQueryFileOutput, answerQueryFile),
  route("findQuery", findQueryInput, findQueryOutput, findQuery),
  route("changeQuery", changeQueryInput, changeQueryOutput, changeQuery),
  route("removeQuery", removeQueryInput, removeQueryOutput, removeQuery),
  route("markQuery", markQueryInput, markQueryOutput, markQuery),
  route("listParameterValues", listParameterValuesInput, listParameterValuesOutput, listParameterValues),
  route("cancelCypher", cancelCypherInput, cancelCypherOutput, cancelCypher),
  streamedRoute("runQuery", runQueryInput, runQueryOutput, runQuery),
  streamedRoute("runQueryAs", runQueryAsInput, runQueryAsOutput, runQueryAs),
  route("planQuery", planQueryInput, planQueryOutput, planQuery),
  route("describeSandbox", describeSandboxInput, describeSandboxOutput, describeSandbox),
  route("listCypherRuns", listCypherRunsInput, listCypherRunsOutput, listCypherRuns),
  route("planCypher", planCypherInput, planCypherOutput, planCypher),
  streamedRoute("runCypher", runCypherInput, runCypherOutput, runCypher),
  route("listSources", listSourcesInput, listSourcesOutput, listSources),
  route("describeFreshness", describeFreshnessInput, describeFreshnessOutput, describeFreshness),
];
