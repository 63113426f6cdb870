// Which version of the data the graph holds.
// A row is {dataVersion, loadedAt, training}; there is none before the first load.
MATCH (m:Meta)
RETURN m.dataVersion AS dataVersion, toString(m.loadedAt) AS loadedAt, coalesce(m.training, false) AS training
ORDER BY dataVersion
LIMIT 1
