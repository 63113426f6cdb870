// What links lead from where to where, with their properties. Looked at are the links that leave 200 nodes of each group
// with the same labels and properties, which is all of them in a graph of some thousand nodes: to look at the ends of
// half a million links takes seconds.
// A row is {type, from, to, name, types}: labels at both ends, and one property of such links.
MATCH (n:Entity)
WITH labels(n) AS labels, keys(n) AS names, collect(n)[..200] AS samples
UNWIND samples AS sample
MATCH (sample)-[r]->(other)
WHERE NOT coalesce(r.confidential, false)
WITH type(r) AS type, labels(sample) AS from, labels(other) AS to, keys(r) AS names, collect(r)[..5] AS links
UNWIND names AS name
UNWIND links AS link
RETURN type, from, to, name, collect(DISTINCT valueType(link[name])) AS types
ORDER BY type, from, to, name
LIMIT 20000
