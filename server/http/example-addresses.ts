import type { EndpointName } from "#contract/endpoints.ts";

/** One address per endpoint that works with the shipped facts; a test tries each of those that only read. */
export const exampleAddresses: Record<EndpointName, string> = {
  checkHealth: "/api/health",
  checkReadiness: "/api/ready",
  findOverview: "/api/overview?by=region,family",
  listGroupMembers: "/api/overview/members?group=region:SE224&kind=cluster",
  searchNodes: "/api/search?q=packaging&limit=5",
  findCard: "/api/nodes/packbridge",
  listNeighbours: "/api/nodes/packbridge/neighbours?type=OFFERS,MEMBER_OF",
  findSurroundings: "/api/nodes/packbridge/surroundings?limit=20",
  findPaths: "/api/paths?from=packbridge&to=tetra-pak&k=3",
  findSubgraph: "/api/subgraph?ids=packbridge,lund-university,tetra-pak&groups=region:BE2",
  findLargeSubgraph: "/api/subgraph",
  summariseRegion: "/api/regions/SE224/summary",
  listPairs: "/api/complementarity?regions=SE224&across=border&limit=5",
  listBestPartners: "/api/complementarity/packbridge?among=institutes&limit=5",
  findPair: "/api/complementarity/packbridge/catalisti",
  listDecisions: "/api/decisions?state=agreed",
  recordDecision: "/api/decisions",
  listValueChains: "/api/value-chains?of=organisations",
  makeValueChain: "/api/value-chains",
  findValueChain: "/api/value-chains/circular-plastic-packaging",
  changeValueChain: "/api/value-chains/own-0123456789",
  removeValueChain: "/api/value-chains/own-0123456789?after=1",
  listStageParties: "/api/value-chains/electric-mobility/stages/electric-mobility--batteries?limit=20",
  findBestChains: "/api/value-chains/circular-plastic-packaging/chains?k=5&cross=2",
  findGapFillers: "/api/value-chains/timber-buildings/gaps?regions=SE224",
  findInvitation: "/api/value-chains/timber-buildings/invitation?max=8",
  listQueries: "/api/queries",
  makeQuery: "/api/queries",
  readQueryFile: "/api/queries/read-file",
  findQuery: "/api/queries/companies-for-a-gap",
  changeQuery: "/api/queries/own-clusters-of-a-region",
  removeQuery: "/api/queries/own-clusters-of-a-region?after=1",
  markQuery: "/api/queries/companies-for-a-gap/favourite",
  listParameterValues: "/api/queries/companies-for-a-gap/values/chain?search=timber",
  runQuery: "/api/queries/regions-by-collaborations/run?limit=10",
  runQueryAs: "/api/queries/regions-by-collaborations/run.csv",
  planQuery: "/api/queries/regions-by-collaborations/plan",
  describeSandbox: "/api/cypher",
  runCypher: "/api/cypher",
  planCypher: "/api/cypher/plan",
  listCypherRuns: "/api/cypher/runs?limit=20",
  cancelCypher: "/api/cypher/runs/my-run-0001",
  listSources: "/api/sources?confidence=A,B&year=2023&limit=5",
  describeSchema: "/api/schema",
  describeFreshness: "/api/freshness",
};

const exampleChain = {
  name: "Returnable packs",
  question: "Who could wash what comes back?",
  stages: [
    {
      key: "filling",
      name: "Filling",
      feeds: "washing",
      requires: [{ competence: "packaging-technology", weight: 1 }],
      like: "circular-plastic-packaging--filling-and-packing",
    },
    {
      key: "washing",
      name: "Washing",
      feeds: null,
      requires: [{ competence: "water-treatment", weight: 1 }],
    },
  ],
};

const exampleQuery = {
  title: "Clusters of a region",
  description: "The clusters that lie in a region, by name.",
  tags: ["cluster", "region"],
  parameters: [{ name: "region", label: "Region", type: "node", kinds: ["region"], required: true }],
  columns: { cluster: { label: "Cluster", kind: "node" } },
  cypher: `MATCH (c:Cluster)-[:LOCATED_IN]->(:Region {id: $region})
RETURN {id: c.id, kind: 'cluster', name: c.name} AS cluster
ORDER BY c.name, c.id
LIMIT $limit`,
};

const exampleFile = `/*---
title: Clusters
description: All clusters by name.
---*/
MATCH (c:Cluster) RETURN c.name AS name ORDER BY name LIMIT $limit
`;

/** What is sent with those that take a body. */
export const exampleBodies: Partial<Record<EndpointName, Readonly<Record<string, unknown>>>> = {
  findLargeSubgraph: { ids: ["packbridge", "lund-university", "tetra-pak"], groups: ["region:BE2"] },
  makeValueChain: { definition: exampleChain },
  changeValueChain: { definition: exampleChain, after: 1 },
  makeQuery: { definition: exampleQuery, author: "Ann", note: "First version." },
  changeQuery: { definition: exampleQuery, author: "Ann", note: "By name.", after: 1 },
  markQuery: { isFavourite: true },
  readQueryFile: { text: exampleFile },
  runCypher: { query: "MATCH (c:Cluster) RETURN c.id AS id, c.name AS name ORDER BY id", limit: 20 },
  planCypher: { query: "MATCH (c:Cluster)-[:MEMBER_OF]-(a) RETURN count(a) AS members" },
  recordDecision: { a: "packbridge", b: "catalisti", state: "contacted", note: "Mail sent to both." },
};
