// What other steps require of the value chains in which a party is active, and nobody of it offers.
// $party: string, id of a cluster, an organisation or a region
// $date: string, the day asked about, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {competence, stage, chain, activeIn, of, weight, basis, confidence, sourceIds}: what one step requires, and who is active in which other.
MATCH (p:Entity {id: $party})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true)
  AND ($withIllustrative OR x.basis <> 'illustrative'))
OPTIONAL MATCH (a)-[o:OFFERS]->(c:Competence)
WHERE coalesce(o.validFrom <= date($date), true) AND coalesce(date($date) < o.validTo, true)
  AND ($withIllustrative OR o.basis <> 'illustrative')
WITH collect(DISTINCT a) AS actors, collect(DISTINCT c.id) AS offered
UNWIND actors AS a
MATCH (a)-[i:ACTIVE_IN]->(s:Stage)-[:STAGE_OF]->(k:ValueChain)<-[:STAGE_OF]-(t:Stage)-[q:REQUIRES]->(d:Competence)
WHERE t <> s AND NOT d.id IN offered
  AND all(x IN [i, q] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true))
  AND ($withIllustrative OR all(x IN [i, q, k, t] WHERE x.basis <> 'illustrative'))
WITH d, t, k, q, i, a, s
ORDER BY a.id, s.id
WITH d, t, k, q, head(collect({of: a.id, activeIn: s.id, sourceIds: i.sourceIds})) AS first
RETURN d.id AS competence, t.id AS stage, k.id AS chain, first.activeIn AS activeIn, first.of AS of, q.weight AS weight,
  q.basis AS basis, q.confidence AS confidence, q.sourceIds + first.sourceIds AS sourceIds
ORDER BY competence, weight DESC, stage
LIMIT 5000
