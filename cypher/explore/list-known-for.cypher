// The actors that are known for one of some competences (offered at level 3).
// $competences: list of string, ids of competences
// $today: string, actors that do not exist on this day are left out, YYYY-MM-DD
// A row is {hit, competence}: one actor and one of these competences.
UNWIND $competences AS competence
MATCH (c:Entity {id: competence})<-[o:OFFERS]-(n:Actor)
WHERE o.level = 3 AND NOT coalesce(n.validTo <= date($today), false)
RETURN n {
  .id, .name, .shortName, .basis, .degree, .validTo,
  label: head([label IN labels(n) WHERE NOT label IN ['Entity', 'Actor']])
} AS hit, competence
ORDER BY competence, hit.id
LIMIT 1000
