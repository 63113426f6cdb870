// Counts the nodes of the graph by label.
// A row is a label and its number of nodes.
MATCH (n:Entity)
UNWIND labels(n) AS label
RETURN label, count(*) AS total
ORDER BY label
LIMIT 100
