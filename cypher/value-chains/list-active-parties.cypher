// Who is active in some stages: the party (an organisation, or a cluster with its members) and the fact that says so.
// $stages: list of string, ids of stages
// $ofClusters: boolean, whether the parties are clusters, by themselves or their members; otherwise organisations
// $day: string, the day that it holds for, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {party, link}: one party by its id, and one link with its ends and its provenance.
UNWIND $stages AS stage
MATCH (s:Entity {id: stage})<-[r:ACTIVE_IN]-(a:Actor)
WHERE coalesce(r.validFrom <= date($day), true) AND coalesce(date($day) < r.validTo, true)
  AND coalesce(a.validFrom <= date($day), true) AND coalesce(date($day) < a.validTo, true)
  AND ($withIllustrative OR (r.basis <> 'illustrative' AND a.basis <> 'illustrative'))
MATCH (a)-[memberships:MEMBER_OF*0..1]->(p:Actor)
WHERE $ofClusters = p:Cluster AND ($ofClusters OR size(memberships) = 0)
  AND all(m IN memberships WHERE coalesce(m.validFrom <= date($day), true)
    AND coalesce(date($day) < m.validTo, true) AND ($withIllustrative OR m.basis <> 'illustrative'))
  AND coalesce(p.validFrom <= date($day), true) AND coalesce(date($day) < p.validTo, true)
  AND ($withIllustrative OR p.basis <> 'illustrative')
  AND NOT (p:Cluster AND EXISTS {
    MATCH (p)-[gone:SUCCEEDED_BY]->(:Actor)
    WHERE gone.kind <> 'split' AND coalesce(gone.date <= date($day), true)
      AND ($withIllustrative OR gone.basis <> 'illustrative')
  })
WITH DISTINCT p.id AS party, r, a, s
RETURN party, r {
  .basis, .confidence, .sourceIds, .validFrom, .validFromPrecision, .validTo, .validToPrecision, .evidence,
  type: type(r), from: a.id, to: s.id
} AS link
ORDER BY party, link.to, link.from
LIMIT 20000
