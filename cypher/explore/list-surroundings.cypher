// The neighbours of a node that can be drawn, with the links that make them neighbours.
// $id: string, id of the node
// $labels: list of string, labels of what can be drawn
// $withIllustrative: boolean, whether invented facts count
// $language: string, en or fr, in which the name is given
// A row is {id, name, degree, type, direction}: one link to one neighbour.
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE type(r) <> 'OF' AND NOT coalesce(r.confidential, false)
  AND any(label IN labels(m) WHERE label IN $labels)
  AND ($withIllustrative OR (r.basis <> 'illustrative' AND m.basis <> 'illustrative'))
RETURN m.id AS id, coalesce(m.degree, 0) AS degree, type(r) AS type,
  CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction,
  CASE WHEN $language = 'fr' THEN coalesce(m.nameFr, m.titleFr, m.nameEn, m.titleEn, m.name, m.title, m.id)
       ELSE coalesce(m.nameEn, m.titleEn, m.name, m.title, m.id) END AS name
ORDER BY type, direction, degree DESC, id
LIMIT 50000
