import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { endpoints } from "#contract/endpoints.ts";
import { warmUp } from "../../server/warm-up.ts";

const overview = '{"groups":[{"id":"region:SE224+family:digital","keys":[{"by":"region","id":"SE224"}]}]}';
const pairs =
  '{"pairs":[{"a":"packbridge","b":"catalisti"},{"a":"axelera","b":"biorone"},{"a":"biorone","b":"mobile-heights"}]}';
const chains = '{"chains":[{"id":"timber-buildings","stages":[{"id":"timber-buildings--forestry"}]}]}';
const found = '{"results":[{"node":{"id":"packbridge"}},{"node":{"id":"tetra-pak"}}]}';

/** What the screens Home, Explore, Chains and Matches ask of the database, and the editor of Queries. */
const asked = [
  endpoints.checkReadiness,
  endpoints.describeSchema,
  endpoints.findOverview,
  endpoints.listGroupMembers,
  endpoints.searchNodes,
  endpoints.findCard,
  endpoints.listNeighbours,
  endpoints.findSurroundings,
  endpoints.findPaths,
  endpoints.findSubgraph,
  endpoints.summariseRegion,
  endpoints.describeFreshness,
  endpoints.listPairs,
  endpoints.findPair,
  endpoints.listValueChains,
  endpoints.findBestChains,
  endpoints.listStageParties,
];

/** The paths that a server with these answers is asked for. */
async function warmUpWith(answers: { readonly overview: string; readonly found: string }) {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://127.0.0.1");
    paths.push(decodeURIComponent(pathname));
    if (pathname === "/api/overview") response.end(answers.overview);
    else if (pathname === "/api/complementarity") response.end(pairs);
    else if (pathname === "/api/value-chains") response.end(chains);
    else response.end(pathname === "/api/search" ? answers.found : "{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await warmUp(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).whole;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return paths.sort();
}

it("puts every question of the first screens once, that about a pair for short and long ids", async () => {
  const node = (path: string) =>
    path
      .replace("value-chains/:id", "value-chains/timber-buildings")
      .replace(":stage", "timber-buildings--forestry")
      .replace(":id", path.includes("/regions/") ? "SE224" : "packbridge")
      .replace(":a/:b", "packbridge/catalisti");
  const paths = [...asked.map(({ path }) => node(path)), "/api/complementarity/biorone/mobile-heights"];
  expect(await warmUpWith({ overview, found })).toEqual(paths.sort());
});

it("ends also where nothing is known, and where nobody answers", async () => {
  expect(await warmUpWith({ overview: "{}", found: "" })).toContain("/api/ready");
  await warmUp("http://127.0.0.1:1").whole;
});
