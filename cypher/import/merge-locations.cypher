// Writes in which region an actor, instrument or practice lies.
// $links: list of {from, to, properties}: two ids and what the link carries, dates as YYYY-MM-DD
// A row is how many links were written: fewer than were given when an end is not in the graph.
UNWIND $links AS link
MATCH (from:Entity {id: link.from})
// In a scope of its own, or the two look-ups are planned as a product.
CALL (link, from) {
  MATCH (to:Entity {id: link.to})
  MERGE (from)-[r:LOCATED_IN]->(to)
  SET r = link.properties
  SET r.validFrom = date(r.validFrom), r.validTo = date(r.validTo)
  RETURN r
}
RETURN count(r) AS written
