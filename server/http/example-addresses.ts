import type { EndpointName } from "#contract/endpoints.ts";

/** One address per endpoint that works with the shipped facts; a test tries each of them. */
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
  describeFreshness: "/api/freshness",
};
