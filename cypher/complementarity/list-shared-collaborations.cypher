// The projects, agreements and contracts in which two parties meet, those that have ended included.
// $first: string, id of a cluster, an organisation or a region
// $second: string, id of the other
// $date: string, what begins later is left out, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {collaboration, firsts, seconds}: one collaboration with who takes part of either and not of both.
MATCH (p:Entity {id: $first})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true)
  AND ($withIllustrative OR x.basis <> 'illustrative'))
WITH collect(DISTINCT a) AS inFirst
MATCH (q:Entity {id: $second})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(b:Actor)
WHERE all(x IN steps + [b] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true)
  AND ($withIllustrative OR x.basis <> 'illustrative'))
WITH inFirst, collect(DISTINCT b) AS inSecond
UNWIND inFirst AS a
WITH a, inFirst, inSecond
WHERE NOT a IN inSecond
MATCH (a)-[u:PARTICIPATES_IN]->(w:Collaboration)<-[v:PARTICIPATES_IN]-(b:Actor)
WHERE b IN inSecond AND NOT b IN inFirst
  AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND all(x IN [u, v] WHERE coalesce(x.validFrom <= date($date), true))
  AND ($withIllustrative OR all(x IN [u, v, w] WHERE x.basis <> 'illustrative'))
WITH w, a, b
ORDER BY a.id, b.id
RETURN w.id AS collaboration, collect(DISTINCT a.id) AS firsts, collect(DISTINCT b.id) AS seconds
ORDER BY collaboration
LIMIT 1000
