// Counts the links of the graph by type.
// A row is a type and its number of links.
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS type, count(*) AS total
ORDER BY type
LIMIT 100
