// Removes the mark of the last load, once nothing of it is left.
// A row is how many marks were removed.
MATCH (m:Meta {id: 'data'})
DELETE m
RETURN count(m) AS removed
