/**
 * Every endpoint by the name of its question: method, path and the right it needs. Plain constants, so that the
 * client can import them; the shapes of what goes in and comes out are in the file of the same name beside this one.
 */
import type { Right } from "./words.ts";

export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly right: Right;
}

export const endpoints = {
  checkHealth: { method: "GET", path: "/api/health", right: "read" },
  checkReadiness: { method: "GET", path: "/api/ready", right: "read" },
  findOverview: { method: "GET", path: "/api/overview", right: "read" },
  listGroupMembers: { method: "GET", path: "/api/overview/members", right: "read" },
  searchNodes: { method: "GET", path: "/api/search", right: "read" },
  findCard: { method: "GET", path: "/api/nodes/:id", right: "read" },
  listNeighbours: { method: "GET", path: "/api/nodes/:id/neighbours", right: "read" },
  findSurroundings: { method: "GET", path: "/api/nodes/:id/surroundings", right: "read" },
  findPaths: { method: "GET", path: "/api/paths", right: "read" },
  findSubgraph: { method: "GET", path: "/api/subgraph", right: "read" },
  findLargeSubgraph: { method: "POST", path: "/api/subgraph", right: "read" },
  summariseRegion: { method: "GET", path: "/api/regions/:id/summary", right: "read" },
  listPairs: { method: "GET", path: "/api/complementarity", right: "read" },
  listBestPartners: { method: "GET", path: "/api/complementarity/:id", right: "read" },
  findPair: { method: "GET", path: "/api/complementarity/:a/:b", right: "read" },
  listDecisions: { method: "GET", path: "/api/decisions", right: "read" },
  recordDecision: { method: "POST", path: "/api/decisions", right: "write" },
  listValueChains: { method: "GET", path: "/api/value-chains", right: "read" },
  makeValueChain: { method: "POST", path: "/api/value-chains", right: "write" },
  findValueChain: { method: "GET", path: "/api/value-chains/:id", right: "read" },
  changeValueChain: { method: "PUT", path: "/api/value-chains/:id", right: "write" },
  removeValueChain: { method: "DELETE", path: "/api/value-chains/:id", right: "write" },
  listStageParties: { method: "GET", path: "/api/value-chains/:id/stages/:stage", right: "read" },
  findBestChains: { method: "GET", path: "/api/value-chains/:id/chains", right: "read" },
  findGapFillers: { method: "GET", path: "/api/value-chains/:id/gaps", right: "read" },
  findInvitation: { method: "GET", path: "/api/value-chains/:id/invitation", right: "read" },
  listQueries: { method: "GET", path: "/api/queries", right: "read" },
  makeQuery: { method: "POST", path: "/api/queries", right: "write" },
  readQueryFile: { method: "POST", path: "/api/queries/read-file", right: "write" },
  findQuery: { method: "GET", path: "/api/queries/:id", right: "read" },
  changeQuery: { method: "PUT", path: "/api/queries/:id", right: "write" },
  removeQuery: { method: "DELETE", path: "/api/queries/:id", right: "write" },
  markQuery: { method: "PUT", path: "/api/queries/:id/favourite", right: "write" },
  listParameterValues: { method: "GET", path: "/api/queries/:id/values/:parameter", right: "read" },
  runQuery: { method: "GET", path: "/api/queries/:id/run", right: "read" },
  runQueryAs: { method: "GET", path: "/api/queries/:id/run.:format", right: "read" },
  planQuery: { method: "GET", path: "/api/queries/:id/plan", right: "read" },
  describeSandbox: { method: "GET", path: "/api/cypher", right: "own-cypher" },
  runCypher: { method: "POST", path: "/api/cypher", right: "own-cypher" },
  planCypher: { method: "POST", path: "/api/cypher/plan", right: "own-cypher" },
  listCypherRuns: { method: "GET", path: "/api/cypher/runs", right: "own-cypher" },
  cancelCypher: { method: "DELETE", path: "/api/cypher/runs/:id", right: "own-cypher" },
  describeSchema: { method: "GET", path: "/api/schema", right: "read" },
  listSources: { method: "GET", path: "/api/sources", right: "read" },
  describeFreshness: { method: "GET", path: "/api/freshness", right: "read" },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
