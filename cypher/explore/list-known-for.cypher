// The actors that are known for one of some competences (offered at level 3).
// $competences: list of string, ids of competences
// $today: string, actors that do not exist on this day are left out, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {id, competence}: one actor and one of these competences.
UNWIND $competences AS competence
MATCH (c:Entity {id: competence})<-[o:OFFERS]-(n:Actor)
WHERE o.level = 3 AND NOT coalesce(n.validTo <= date($today), false)
  AND ($withIllustrative OR o.basis <> 'illustrative')
RETURN n.id AS id, competence
ORDER BY competence, id
LIMIT 5000
