// From when the sources of some collaborations are: published, else read.
// $ids: list of string, ids of collaborations
// A row is {id, dates}: one collaboration, and the dates as the sources state them.
UNWIND $ids AS id
MATCH (c:Entity {id: id})
WHERE c:Collaboration
RETURN c.id AS id, COLLECT {
    UNWIND c.sourceIds AS sourceId
    MATCH (s:Entity {id: sourceId})
    WHERE s:Source AND coalesce(s.published, s.retrieved) IS NOT NULL
    RETURN DISTINCT coalesce(s.published, s.retrieved) AS date ORDER BY date LIMIT 50
  } AS dates
ORDER BY id
LIMIT 20000
