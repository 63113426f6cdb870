// How many nodes there are, by label and basis.
// A row is {label, basis, total}; sources and figures have rows of their own.
MATCH (n:Entity)
WITH head([label IN labels(n) WHERE NOT label IN ['Entity', 'Actor']]) AS label, n.basis AS basis
RETURN label, basis, count(*) AS total
ORDER BY label, basis
LIMIT 100
