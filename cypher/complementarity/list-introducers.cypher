// Who could introduce two parties to each other: actors of neither that have worked with both.
// $first: string, id of a cluster, an organisation or a region
// $second: string, id of the other
// $date: string, what begins later is left out, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {actor, withFirst, withSecond}: one actor with the number of collaborations that it shares with either.
MATCH (p:Entity {id: $first})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true)
  AND ($withIllustrative OR x.basis <> 'illustrative'))
WITH collect(DISTINCT a) AS inFirst
MATCH (q:Entity {id: $second})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(b:Actor)
WHERE all(x IN steps + [b] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true)
  AND ($withIllustrative OR x.basis <> 'illustrative'))
WITH inFirst, collect(DISTINCT b) AS inSecond
UNWIND inFirst + inSecond AS one
MATCH (one)-[u:PARTICIPATES_IN]->(w:Collaboration)<-[v:PARTICIPATES_IN]-(i:Actor)
WHERE NOT i IN inFirst AND NOT i IN inSecond
  AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND all(x IN [u, v] WHERE coalesce(x.validFrom <= date($date), true))
  AND coalesce(i.validFrom <= date($date), true) AND coalesce(date($date) < i.validTo, true)
  AND ($withIllustrative OR all(x IN [u, v, w, i] WHERE x.basis <> 'illustrative'))
WITH i, count(DISTINCT CASE WHEN one IN inFirst THEN w END) AS withFirst,
  count(DISTINCT CASE WHEN one IN inSecond THEN w END) AS withSecond
WHERE withFirst > 0 AND withSecond > 0
RETURN i.id AS actor, withFirst, withSecond
ORDER BY CASE WHEN withFirst < withSecond THEN withFirst ELSE withSecond END DESC, actor
LIMIT 5000
