// What the database is.
// A row is {name, version, edition}.
CALL dbms.components() YIELD name AS component, versions, edition
WITH component, versions, edition
WHERE component = 'Neo4j Kernel'
CALL db.info() YIELD name
RETURN name, head(versions) AS version, edition
ORDER BY name
LIMIT 1
