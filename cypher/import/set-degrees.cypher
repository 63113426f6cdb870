// Counts the links of nodes and keeps the number on them, for ranking and for sizes. Figures are
// no links, and sources have none.
// $ids: list of string, own ids
// A row is how many nodes were counted.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
SET n.degree = COUNT { (n)--() } - COUNT { (n)-[:OF]-() }
RETURN count(n) AS written
