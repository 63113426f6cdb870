// Removes some nodes with their links, for emptying the graph in batches. Nodes that are not ours are left alone.
// $limit: integer, how many at most
// A row is how many were removed.
MATCH (n:Entity)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS removed
