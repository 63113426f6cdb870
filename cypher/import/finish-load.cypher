// Marks the graph as whole; the last thing that a load writes.
// $dataVersion: string, hash over what was loaded
// A row is when that was.
MATCH (m:Meta {id: 'data'})
SET m.dataVersion = $dataVersion, m.loadedAt = datetime()
RETURN m.loadedAt AS loadedAt
