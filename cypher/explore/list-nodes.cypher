// The nodes with these ids, with all that every answer says of a node.
// $ids: list of string, ids of nodes; unknown ones are left out, and so are sources and figures
// A row is {node}: properties of one node, its label, its region with its names, and its family.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE NOT n:Source AND NOT n:Measurement
WITH n, head(COLLECT { MATCH (n)-[:LOCATED_IN]->(region:Region) RETURN region ORDER BY region.id LIMIT 1 }) AS region
RETURN n {
  .id, .name, .nameEn, .nameFr, .title, .titleEn, .titleFr, .shortName, .shortNameEn, .shortNameFr,
  .level, .status, .kind, .lat, .lon, .basis, .confidence, .degree,
  .validFrom, .validFromPrecision, .validTo, .validToPrecision,
  .startDate, .startDatePrecision, .endDate, .endDatePrecision,
  label: head([label IN labels(n) WHERE NOT label IN ['Entity', 'Actor']]),
  region: region.id, regionNameEn: region.nameEn, regionNameFr: region.nameFr,
  family: head(COLLECT { MATCH (n)-[:BROADER]->(family:Competence) RETURN family.id ORDER BY family.id LIMIT 1 })
} AS node
ORDER BY node.id
LIMIT 2000
