// All that is known of one node itself, with its figures, where it lies and what it belongs to.
// $id: string, id of the node
// A row is {label, properties, region, figures, regions, sectors, chain, partnersKnown}; there is none if the id is unknown.
MATCH (n:Entity {id: $id})
WHERE NOT n:Source AND NOT n:Measurement
RETURN head([label IN labels(n) WHERE NOT label IN ['Entity', 'Actor']]) AS label,
  properties(n) AS properties,
  head(COLLECT { MATCH (n)-[:LOCATED_IN]->(r:Region) RETURN r.id ORDER BY r.id LIMIT 1 }) AS region,
  COLLECT {
    MATCH (n)<-[:OF]-(m:Measurement)
    RETURN m { .metric, .value, .unit, .asOf, .asOfPrecision, .note, .confidence, .sourceIds }
    ORDER BY m.metric, m.unit, m.asOf, m.id LIMIT 200
  } AS figures,
  COLLECT {
    MATCH (n)-[:LOCATED_IN|PART_OF]->(r:Region)
    RETURN r { .id, .nameEn, .nameFr, .shortName, label: 'Region' } ORDER BY r.id LIMIT 10
  } + COLLECT {
    MATCH (n)<-[:PARTICIPATES_IN]-(a:Actor)-[:LOCATED_IN]->(r:Region) WHERE n:Collaboration
    WITH DISTINCT r
    RETURN r { .id, .nameEn, .nameFr, .shortName, label: 'Region' } ORDER BY r.id LIMIT 200
  } + COLLECT {
    MATCH (n)<-[:PRIORITISES]-(r:Region)
    RETURN r { .id, .nameEn, .nameFr, .shortName, label: 'Region' } ORDER BY r.id LIMIT 200
  } AS regions,
  COLLECT {
    MATCH (n)-[i:IN_SECTOR]->(s:Sector)
    RETURN s { .id, .nameEn, .nameFr, .shortNameEn, .shortNameFr, label: 'Sector', main: coalesce(i.main, false) }
    ORDER BY coalesce(i.main, false) DESC, s.id LIMIT 20
  } AS sectors,
  head(COLLECT {
    MATCH (n)-[:STAGE_OF|BROADER]->(whole:ValueChain|Competence)
    RETURN whole {
      .id, .nameEn, .nameFr, .shortNameEn, .shortNameFr,
      label: head([label IN labels(whole) WHERE label <> 'Entity'])
    }
    ORDER BY whole.id LIMIT 1
  }) AS chain,
  COUNT { MATCH (n)<-[:PARTICIPATES_IN]-(:Actor) WHERE n:Collaboration } AS partnersKnown
ORDER BY n.id
LIMIT 1
