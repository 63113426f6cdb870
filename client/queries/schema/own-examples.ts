/** Short queries to begin with, by the key of their title: a table with a chart, a matrix of regions, and a picture. */
export const ownExamples = {
  members: `MATCH (c:Cluster)<-[:MEMBER_OF]-(a:Actor)
RETURN c AS cluster, count(a) AS members
ORDER BY members DESC, cluster.name
LIMIT 20`,
  regions: `MATCH (r:Region)<-[:LOCATED_IN]-(a:Actor)-[:PARTICIPATES_IN]->(w:Collaboration)
MATCH (w)<-[:PARTICIPATES_IN]-(b:Actor)-[:LOCATED_IN]->(s:Region)
WHERE r.id < s.id
RETURN r AS region, s AS other, count(DISTINCT w) AS collaborations
ORDER BY collaborations DESC, region.id, other.id`,
  successors: `MATCH p = (:Actor)-[:SUCCEEDED_BY]->(:Actor)
RETURN p`,
} as const;

export type OwnExample = keyof typeof ownExamples;
