// The functions that this Neo4j knows.
// A row is {name, signature, description}; a function with several ways to call it has several rows.
SHOW FUNCTIONS YIELD name, signature, description
RETURN name, signature, description
ORDER BY name, signature
LIMIT 1000
