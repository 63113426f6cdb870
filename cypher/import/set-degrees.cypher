// Counts the links of nodes and keeps the number on them, for ranking and for sizes. Figures are no links, sources have
// none, and a confidential need is not even told as a number.
// $ids: list of string, own ids
// A row is how many nodes were counted.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
SET n.degree = COUNT { (n)--() } - COUNT { (n)-[:OF]-() } - COUNT { (n)-[:NEEDS {confidential: true}]-() }
RETURN count(n) AS written
