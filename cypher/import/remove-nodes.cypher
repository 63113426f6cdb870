// Removes some nodes with their links, for emptying the graph in batches. Nodes of others are left alone.
// $limit: integer, how many at most
// A row is how many were removed.
MATCH (n:Entity|Meta)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(n) AS removed
