// How many facts (links and figures) there are of each confidence, by the sources they cite.
// A row is {confidence, sourceIds, facts}: facts of one confidence that rest on the same sources.
MATCH (n:Entity)-[r]->(:Entity)
WHERE NOT coalesce(r.confidential, false)
RETURN r.confidence AS confidence, r.sourceIds AS sourceIds, count(*) AS facts
ORDER BY confidence, sourceIds
LIMIT 100000
