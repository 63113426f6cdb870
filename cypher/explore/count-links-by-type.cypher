// How many links there are of each type, those of figures included.
// A row is {type, total}.
MATCH (:Entity)-[r]->()
RETURN type(r) AS type, count(*) AS total
ORDER BY type
LIMIT 1000
