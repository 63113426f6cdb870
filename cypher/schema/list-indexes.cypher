// The indexes there are, those of constraints included, which have their constraint's name.
// A row is {name}: one index.
SHOW INDEXES YIELD name
RETURN name
ORDER BY name
