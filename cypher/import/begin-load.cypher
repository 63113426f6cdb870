// Marks the graph as being loaded: until the load ends there is no data version.
// $training: boolean, whether the invented training set is loaded
// A row is the id of the mark.
MERGE (m:Meta {id: 'data'})
REMOVE m.dataVersion, m.loadedAt
SET m.training = $training
RETURN m.id AS id
