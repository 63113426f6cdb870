// The priorities of a region, the latest first.
// $id: string, id of the region
// A row is {id, validFrom, validTo}: one priority.
MATCH (:Entity {id: $id})-[:PRIORITISES]->(p:Priority)
RETURN p.id AS id, p.validFrom AS validFrom, p.validTo AS validTo
ORDER BY validTo DESC, id
LIMIT 500
