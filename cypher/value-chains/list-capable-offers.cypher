// The offers of some competences: what makes somebody capable of a stage that requires them.
// $competences: list of string, ids of competences
// $day: string, the day that it holds for, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {link, isCluster}: one link with its ends and its provenance, and whether it is a cluster's own.
UNWIND $competences AS competence
MATCH (:Entity {id: competence})<-[r:OFFERS]-(a:Actor)
WHERE coalesce(r.validFrom <= date($day), true) AND coalesce(date($day) < r.validTo, true)
  AND coalesce(a.validFrom <= date($day), true) AND coalesce(date($day) < a.validTo, true)
  AND ($withIllustrative OR (r.basis <> 'illustrative' AND a.basis <> 'illustrative'))
RETURN r {
  .basis, .confidence, .sourceIds, .validFrom, .validFromPrecision, .validTo, .validToPrecision, .evidence, .level,
  type: type(r), from: a.id, to: competence
} AS link, a:Cluster AS isCluster
ORDER BY link.to, link.from
LIMIT 20000
