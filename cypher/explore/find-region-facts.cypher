// On what the knowledge of a region rests, and what is asked for there.
// $id: string, id of the region
// $withIllustrative: boolean, whether invented facts count
// A row is {id, needs, sources}: how many needs its actors state, and how many sources are cited by what lies in it
// and by its priorities.
MATCH (region:Entity {id: $id})
RETURN region.id AS id, COUNT { MATCH (region)<-[:LOCATED_IN]-(:Actor)-[n:NEEDS]->(:Competence)
    WHERE NOT coalesce(n.confidential, false) AND ($withIllustrative OR n.basis <> 'illustrative') } AS needs,
  COLLECT {
    MATCH (region)-[:LOCATED_IN|PRIORITISES]-(n:Entity)
    OPTIONAL MATCH (n)-[r]->(:Entity) WHERE NOT coalesce(r.confidential, false)
    UNWIND n.sourceIds + coalesce(r.sourceIds, []) AS sourceId
    WITH DISTINCT sourceId
    MATCH (s:Entity {id: sourceId}) WHERE s:Source
    RETURN { total: count(s), opened: count(s.retrieved), lastRetrieved: max(s.retrieved) }
  } AS sources
ORDER BY id
LIMIT 1
