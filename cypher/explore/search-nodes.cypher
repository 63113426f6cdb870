// Nodes whose folded names hold the words of a search.
// $words: string, the words, written for the full-text index
// $most: integer, how many at most, best score first
// A row is {hit}: the names and other words of one node, to be ranked by what matched.
CALL db.index.fulltext.queryNodes('entitySearch', $words, {limit: $most}) YIELD node AS n
RETURN n {
  .id, .name, .nameEn, .nameFr, .title, .titleEn, .titleFr, .shortName, .shortNameEn, .shortNameFr,
  .aliases, .aliasesEn, .aliasesFr, .city, .basis, .degree, .level, .status, .validTo, .endDate,
  label: head([label IN labels(n) WHERE NOT label IN ['Entity', 'Actor']])
} AS hit
ORDER BY hit.id
LIMIT $most
