// The links among some nodes.
// $ids: list of string, ids of nodes
// $withIllustrative: boolean, whether invented facts are shown
// $most: integer, how many links at most
// A row is {link}: one link with its ends, its provenance and what its type says more.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE b.id IN $ids AND type(r) <> 'OF' AND NOT coalesce(r.confidential, false)
  AND ($withIllustrative OR r.basis <> 'illustrative')
RETURN r {
  .basis, .confidence, .sourceIds, .validFrom, .validFromPrecision, .validTo, .validToPrecision,
  .level, .evidence, .role, .weight, .urgency, .main, .kind, .date, .datePrecision,
  type: type(r), from: a.id, to: b.id
} AS link
ORDER BY link.type, link.from, link.to
LIMIT $most
