// Writes nodes of any kind. A node that is there already loses what is no longer stated, but keeps its degree.
// $nodes: list of {id, labels, properties}: own id, labels beside Entity, properties with dates as YYYY-MM-DD
// A row is how many nodes were written.
UNWIND $nodes AS node
MERGE (n:Entity {id: node.id})
WITH n, node, n.degree AS degree
// An actor whose kind was corrected must not keep the old one.
REMOVE n:Cluster:Company:KnowledgeInstitute:PublicBody
SET n:$(node.labels)
SET n = node.properties
SET n.id = node.id, n.degree = degree
SET n.validFrom = date(n.validFrom), n.validTo = date(n.validTo)
SET n.startDate = date(n.startDate), n.endDate = date(n.endDate)
SET n.baselineDate = date(n.baselineDate), n.targetDate = date(n.targetDate), n.asOf = date(n.asOf)
// Whole numbers arrive as INTEGER; these are measures and stay FLOAT.
SET n.lat = toFloat(n.lat), n.lon = toFloat(n.lon)
SET n.value = toFloat(n.value), n.budgetEur = toFloat(n.budgetEur)
SET n.targetChangePct = toFloat(n.targetChangePct)
RETURN count(n) AS written
