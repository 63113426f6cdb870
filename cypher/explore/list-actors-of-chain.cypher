// Who is active in the stages of a value chain.
// $id: string, id of the value chain
// $withIllustrative: boolean, whether invented facts count
// A row is {id, name, degree}: one actor.
MATCH (:Entity {id: $id})<-[:STAGE_OF]-(s:Stage)<-[r:ACTIVE_IN]-(a:Actor)
WHERE $withIllustrative OR (r.basis <> 'illustrative' AND a.basis <> 'illustrative')
WITH DISTINCT a
RETURN a.id AS id, coalesce(a.name, a.id) AS name, coalesce(a.degree, 0) AS degree
ORDER BY degree DESC, id
LIMIT 5000
