// All that is known of one node itself, with its figures, where it lies and what it belongs to.
// $id: string, id of the node
// A row is {label, properties, figures, wholes, reached}; there is none if the id is unknown. A whole is what the node
// belongs to, with the type of the link; reached are the regions of the partners of a collaboration and those that
// have a priority. Every nested question costs the first caller a tenth of a second of planning, so there are few.
MATCH (n:Entity {id: $id})
WHERE NOT n:Source AND NOT n:Measurement
RETURN head([label IN labels(n) WHERE NOT label IN ['Entity', 'Actor']]) AS label,
  properties(n) AS properties,
  COLLECT {
    MATCH (n)<-[:OF]-(m:Measurement)
    RETURN m { .metric, .value, .unit, .asOf, .asOfPrecision, .note, .confidence, .sourceIds }
    ORDER BY m.metric, m.unit, m.asOf, m.id LIMIT 200
  } AS figures,
  COLLECT {
    MATCH (n)-[r:LOCATED_IN|PART_OF|IN_SECTOR|STAGE_OF|BROADER]->(whole:Entity)
    RETURN whole {
      .id, .nameEn, .nameFr, .shortName, .shortNameEn, .shortNameFr, type: type(r), main: coalesce(r.main, false),
      label: head([label IN labels(whole) WHERE NOT label IN ['Entity', 'Actor']])
    }
    ORDER BY type(r), coalesce(r.main, false) DESC, whole.id LIMIT 50
  } AS wholes,
  COLLECT {
    MATCH (n)<-[:PARTICIPATES_IN|PRIORITISES]-(via:Entity)-[:LOCATED_IN*0..1]->(region:Region)
    WITH DISTINCT region
    RETURN region { .id, .nameEn, .nameFr, .shortName, label: 'Region' } ORDER BY region.id LIMIT 200
  } AS reached
ORDER BY n.id
LIMIT 1
