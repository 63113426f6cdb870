// The neighbours of a node, most linked first.
// $id: string, id of the node
// $types: list of string or null, only links of these types
// $direction: string or null, out, only links that leave the node; in, only links that reach it
// $labels: list of string or null, only neighbours with one of these labels
// $withIllustrative: boolean, whether invented facts are shown
// $language: string, en or fr, in which the name is given
// A row is {id, name, degree}: one neighbour.
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE type(r) <> 'OF' AND NOT coalesce(r.confidential, false)
  AND ($types IS NULL OR type(r) IN $types)
  AND ($direction IS NULL OR ($direction = 'out') = (startNode(r) = n))
  AND ($labels IS NULL OR any(label IN labels(m) WHERE label IN $labels))
  AND ($withIllustrative OR (r.basis <> 'illustrative' AND m.basis <> 'illustrative'))
WITH DISTINCT m
RETURN m.id AS id, coalesce(m.degree, 0) AS degree,
  CASE WHEN $language = 'fr' THEN coalesce(m.nameFr, m.titleFr, m.nameEn, m.titleEn, m.name, m.title, m.id)
       ELSE coalesce(m.nameEn, m.titleEn, m.name, m.title, m.id) END AS name
ORDER BY degree DESC, id
LIMIT 50000
