// Who is active in a stage, with the fact that says so: organisations and clusters, each by itself.
// $stage: string, id of the stage
// $day: string, the day that it holds for, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {link, isCluster}: one link with its ends and its provenance, and whether it is a cluster's own.
MATCH (:Entity {id: $stage})<-[r:ACTIVE_IN]-(a:Actor)
WHERE coalesce(r.validFrom <= date($day), true) AND coalesce(date($day) < r.validTo, true)
  AND coalesce(a.validFrom <= date($day), true) AND coalesce(date($day) < a.validTo, true)
  AND ($withIllustrative OR (r.basis <> 'illustrative' AND a.basis <> 'illustrative'))
RETURN r {
  .basis, .confidence, .sourceIds, .validFrom, .validFromPrecision, .validTo, .validToPrecision, .evidence,
  type: type(r), from: a.id, to: $stage
} AS link, a:Cluster AS isCluster
ORDER BY link.from
LIMIT 20000
