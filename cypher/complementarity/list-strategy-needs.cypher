// What the strategy of its region suggests that a party may lack: what a priority covers of which it offers a part.
// $party: string, id of a cluster, an organisation or a region; of a region every priority counts
// $date: string, the day asked about; where no priority of a region holds then, its latest ones count
// $withIllustrative: boolean, whether invented facts count
// A row is {competence, priority, region, basis, confidence, sourceIds}: one competence that one priority covers.
MATCH (p:Entity {id: $party})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true)
  AND ($withIllustrative OR x.basis <> 'illustrative'))
OPTIONAL MATCH (a)-[o:OFFERS]->(c:Competence)
WHERE coalesce(o.validFrom <= date($date), true) AND coalesce(date($date) < o.validTo, true)
  AND ($withIllustrative OR o.basis <> 'illustrative')
WITH p, collect(DISTINCT c.id) AS offered
MATCH (p)-[places:LOCATED_IN*0..1]->(r:Region)
WHERE all(x IN places WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true))
  AND all(x IN places + [r] WHERE $withIllustrative OR x.basis <> 'illustrative')
MATCH (r)-[h:PRIORITISES]->(y:Priority)
WHERE coalesce(y.validFrom <= date($date), true)
  AND ($withIllustrative OR (h.basis <> 'illustrative' AND y.basis <> 'illustrative'))
WITH p, offered, r, collect(y) AS begun, max(y.validTo) AS latest
WITH p, offered, r, [y IN begun WHERE coalesce(date($date) < y.validTo, true)] AS valid, begun, latest
UNWIND CASE WHEN size(valid) > 0 THEN valid ELSE [y IN begun WHERE y.validTo = latest] END AS y
MATCH (y)-[v:COVERS]->(d:Competence)
WHERE coalesce(v.validFrom <= date($date), true) AND coalesce(date($date) < v.validTo, true)
  AND ($withIllustrative OR v.basis <> 'illustrative')
WITH p, offered, r, y, collect({competence: d.id, covering: v}) AS covered
WHERE p:Region OR any(each IN covered WHERE each.competence IN offered)
UNWIND covered AS each
WITH each, offered, r, y
WHERE NOT each.competence IN offered
RETURN DISTINCT each.competence AS competence, y.id AS priority, r.id AS region, each.covering.basis AS basis,
  each.covering.confidence AS confidence, each.covering.sourceIds AS sourceIds
ORDER BY competence, priority, region
LIMIT 5000
