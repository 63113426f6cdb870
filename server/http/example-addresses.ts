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

/** What is sent with those that take a body. */
export const exampleBodies: Partial<Record<EndpointName, Readonly<Record<string, unknown>>>> = {
  makeValueChain: { definition: exampleChain },
  changeValueChain: { definition: exampleChain, after: 1 },
  recordDecision: { a: "packbridge", b: "catalisti", state: "contacted", note: "Mail sent to both." },
};
