// How many nodes there are of each set of labels.
// A row is {labels, total}.
MATCH (n:Entity|Meta)
RETURN labels(n) AS labels, count(*) AS total
ORDER BY labels
LIMIT 1000
