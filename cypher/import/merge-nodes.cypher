// Writes nodes of any kind. A node that is there already loses what is no longer stated, but keeps its degree.
// $nodes: list of {id, labels, properties}: own id, labels beside Entity, properties with dates as YYYY-MM-DD
// A row is how many nodes were written.
UNWIND $nodes AS node
MERGE (n:Entity {id: node.id})
WITH n, node, node.properties AS given, n.degree AS degree
// An actor whose kind was corrected must not keep the old one.
REMOVE n:Cluster:Company:KnowledgeInstitute:PublicBody
SET n:$(node.labels)
SET n = given
SET n += {
  id: node.id,
  degree: degree,
  validFrom: date(given.validFrom),
  validTo: date(given.validTo),
  startDate: date(given.startDate),
  endDate: date(given.endDate),
  baselineDate: date(given.baselineDate),
  targetDate: date(given.targetDate),
  asOf: date(given.asOf),
  // Whole numbers arrive as INTEGER; these are measures and stay FLOAT.
  lat: toFloat(given.lat),
  lon: toFloat(given.lon),
  value: toFloat(given.value),
  budgetEur: toFloat(given.budgetEur),
  targetChangePct: toFloat(given.targetChangePct)
}
RETURN count(n) AS written
