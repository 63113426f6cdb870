// The clusters that some actors are members of, those that were merged away, taken over or renamed left out.
// $actors: list of string, ids of actors
// $day: string, the day that it holds for, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {actor, cluster}: ids of one actor and of one cluster of it; a cluster is its own.
UNWIND $actors AS actor
MATCH (a:Entity {id: actor})-[m:MEMBER_OF*0..1]->(c:Cluster)
WHERE all(r IN m WHERE coalesce(r.validFrom <= date($day), true) AND coalesce(date($day) < r.validTo, true)
    AND ($withIllustrative OR r.basis <> 'illustrative'))
  AND coalesce(c.validFrom <= date($day), true) AND coalesce(date($day) < c.validTo, true)
  AND ($withIllustrative OR c.basis <> 'illustrative')
  AND NOT any(gone IN [(c)-[s:SUCCEEDED_BY]->() | s]
    WHERE gone.kind <> 'split' AND coalesce(gone.date <= date($day), true)
      AND ($withIllustrative OR gone.basis <> 'illustrative'))
RETURN actor, c.id AS cluster
ORDER BY actor, cluster
LIMIT 50000
