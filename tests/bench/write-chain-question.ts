/** Who is active in $stages (ids). A row is {candidates}: per stage, in order, {id, cost} of each organisation. */
export const candidateQuestion = `
UNWIND range(0, size($stages) - 1) AS at
MATCH (:Stage {id: $stages[at]})<-[r:ACTIVE_IN]-(a:Actor)
WHERE NOT a:Cluster
WITH at, a, min(CASE r.confidence WHEN 'A' THEN 0 WHEN 'B' THEN 50000 WHEN 'C' THEN 150000 ELSE 300000 END) AS cost
RETURN at, collect({id: a.id, cost: cost}) AS candidates
ORDER BY at`;

/**
 * The best chains of $candidates for the stages of a line, as Cypher: per stage and last organisation the best $k ways to
 * it are kept, which is exact as long as a party may take several stages. $day: YYYY-MM-DD. A row is {parties, cost}:
 * ids in the order of the stages, millionths. Candidates that are carried along, or ways sorted all at once, take more
 * memory than the database grants a question.
 */
export function writeChainQuestion(stages: number): string {
  const steps = Array.from({ length: stages - 1 }, (_, at) => writeStep(at + 1));
  return `
UNWIND $candidates[0] AS one
WITH one.id AS end, [{parties: [one.id], cost: one.cost}] AS best
${steps.join("")}
UNWIND best AS way
RETURN way.parties AS parties, way.cost AS cost
ORDER BY cost, parties
LIMIT $k`;
}

function writeStep(at: number): string {
  return `
UNWIND $candidates[${at}] AS other
CALL (end, other) {${linkCost}}
WITH other, collect([way IN best | {parties: way.parties + other.id, cost: way.cost + link + other.cost}]) AS extended
CALL (extended) {
  UNWIND extended AS ways
  UNWIND ways AS way
  WITH way ORDER BY way.cost, way.parties LIMIT $k
  RETURN collect(way) AS best
}
WITH other.id AS end, best`;
}

/** As in METHODS, "Value chains", for two organisations. */
const linkCost = `
  MATCH (a:Entity {id: end}), (b:Entity {id: other.id})
  OPTIONAL MATCH (a)-[:PARTICIPATES_IN]->(x:Collaboration)<-[:PARTICIPATES_IN]-(b)
  WHERE a <> b AND x.status IN ['agreed', 'running', 'ended'] AND x.kind <> 'event'
    AND coalesce(x.startDate <= date($day), true)
  WITH a, b, x, CASE x.kind WHEN 'project' THEN 1.0 ELSE 0.5 END AS m, COUNT { (x)<-[:PARTICIPATES_IN]-() } AS partners
  WITH a, b, sum(CASE
      WHEN x IS NULL THEN 0
      WHEN x.partnersTotal > partners THEN m / (x.partnersTotal - 1)
      ELSE m / (partners - 1)
    END) AS strength
  RETURN CASE
    WHEN a = b OR strength >= 1 THEN 0
    WHEN strength > 0 THEN toInteger(round((1 - strength) * 1000000))
    WHEN EXISTS { (a)-[:MEMBER_OF]->(:Cluster)<-[:MEMBER_OF]-(b) } THEN 1000000
    WHEN EXISTS {
      MATCH (a)-[:PARTICIPATES_IN]->(y:Collaboration)<-[:PARTICIPATES_IN]-(c)-[:PARTICIPATES_IN]->(z:Collaboration)<-[:PARTICIPATES_IN]-(b)
      WHERE c <> a AND c <> b AND coalesce(y.startDate <= date($day), true) AND coalesce(z.startDate <= date($day), true)
    } THEN 2000000
    ELSE 3000000
  END AS link
`;
