// How many links a node has, by what they are.
// $id: string, id of the node
// $today: string, the day on which a link has ended or not, YYYY-MM-DD
// A row is {type, direction, label, confidence, illustrative, ended, total}: links of one type, direction and
// label of the neighbour that are alike in the rest. A link has ended with its own validity or with one of its ends.
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE type(r) <> 'OF' AND NOT coalesce(r.confidential, false)
WITH type(r) AS type, CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction,
  head([label IN labels(m) WHERE NOT label IN ['Entity', 'Actor']]) AS label,
  r.confidence AS confidence, r.basis = 'illustrative' AS illustrative,
  type(r) <> 'SUCCEEDED_BY' AND coalesce(
    any(day IN [r.validTo, n.validTo, m.validTo, n.endDate, m.endDate] WHERE day <= date($today))
    OR any(status IN [n.status, m.status] WHERE status IN ['ended', 'dropped']), false) AS ended
RETURN type, direction, label, confidence, illustrative, ended, count(*) AS total
ORDER BY type, direction, label, confidence, illustrative, ended
LIMIT 2000
