// Nodes by their number of links, the most connected first.
// A row is nothing.
CREATE INDEX entity_degree IF NOT EXISTS
FOR (n:Entity) ON (n.degree)
