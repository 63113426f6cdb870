// The links between one node and some of its neighbours, whatever their type and direction.
// $id: string, id of the node
// $neighbours: list of string, ids of the neighbours
// $withIllustrative: boolean, whether invented facts are shown
// A row is {link}: one link with its ends, its provenance and what its type says more.
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE m.id IN $neighbours AND type(r) <> 'OF' AND NOT coalesce(r.confidential, false)
  AND ($withIllustrative OR r.basis <> 'illustrative')
RETURN r {
  .basis, .confidence, .sourceIds, .validFrom, .validFromPrecision, .validTo, .validToPrecision,
  .level, .evidence, .role, .weight, .urgency, .main, .kind, .date, .datePrecision,
  type: type(r), from: startNode(r).id, to: endNode(r).id
} AS link
ORDER BY link.type, link.from, link.to
LIMIT 2000
