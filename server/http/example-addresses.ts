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
  summariseRegion: "/api/regions/SE224/summary",
  listDecisions: "/api/decisions?state=agreed",
  recordDecision: "/api/decisions",
  describeFreshness: "/api/freshness",
};

/** What is sent with those that take a body. */
export const exampleBodies: Partial<Record<EndpointName, Readonly<Record<string, unknown>>>> = {
  recordDecision: { a: "packbridge", b: "catalisti", state: "contacted", note: "Mail sent to both." },
};
