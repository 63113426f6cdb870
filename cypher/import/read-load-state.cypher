// Says what the last load left behind.
// A row is the one state: whether there are any facts, and of a whole load its version, time and kind.
OPTIONAL MATCH (m:Meta {id: 'data'})
RETURN EXISTS { MATCH (:Entity) } AS hasFacts, m IS NOT NULL AS hasBegun,
  m.dataVersion AS dataVersion, m.loadedAt AS loadedAt, coalesce(m.training, false) AS training
