// The procedures of these names that this Neo4j knows.
// $names: list of string, full names such as db.labels
// A row is {name, signature, description}.
SHOW PROCEDURES YIELD name, signature, description
WHERE name IN $names
RETURN name, signature, description
ORDER BY name, signature
LIMIT 1000
