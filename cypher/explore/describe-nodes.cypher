// What is known of nodes: for each set of labels their properties. The names of properties are those of all nodes; their
// types are read from 20 of each group that has the same labels and properties.
// A row is {labels, name, types}: one property of nodes with these labels.
MATCH (n:Entity|Meta)
WITH labels(n) AS labels, keys(n) AS names, collect(n)[..20] AS samples
UNWIND names AS name
UNWIND samples AS sample
RETURN labels, name, collect(DISTINCT valueType(sample[name])) AS types
ORDER BY labels, name
LIMIT 20000
