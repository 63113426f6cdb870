// Writes links of any type. One question for all types: a database that has just started takes as long to plan a
// question as to write thousands of links. Planned anew for every batch: a plan made while there are no links looks
// through all links for each one.
// $links: list of {type, from, to, properties}: type, two ids, what the link carries, dates as YYYY-MM-DD
// A row is how many links were written: fewer than were given when an end is not in the graph.
CYPHER replan=force
UNWIND $links AS link
MATCH (from:Entity {id: link.from})
// In a scope of its own, or the two look-ups are planned as a product.
CALL (link, from) {
  MATCH (to:Entity {id: link.to})
  MERGE (from)-[r:$(link.type)]->(to)
  SET r = link.properties
  SET r += {
    validFrom: date(link.properties.validFrom),
    validTo: date(link.properties.validTo),
    date: date(link.properties.date),
    // A weight of 1 arrives as an INTEGER.
    weight: toFloat(link.properties.weight)
  }
  RETURN r
}
RETURN count(r) AS written
