// Nodes whose folded names hold the words of a search.
// $words: string, the words, written for the full-text index
// $most: integer, how many at most, best score first
// A row is {id}: one node.
CALL db.index.fulltext.queryNodes('entitySearch', $words, {limit: $most}) YIELD node AS n
RETURN n.id AS id
ORDER BY id
LIMIT $most
