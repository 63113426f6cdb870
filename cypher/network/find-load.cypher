// Which load the graph holds, to see whether it changed while it was read.
// A row is {dataVersion, loadedAt}; both are null while data are being loaded.
MATCH (m:Meta)
RETURN m.dataVersion AS dataVersion, toString(m.loadedAt) AS loadedAt
