// Words of names, short names and aliases, folded before they are stored: the index folds neither prefixes nor typing errors.
// A row is nothing.
CREATE FULLTEXT INDEX entitySearch IF NOT EXISTS
FOR (n:Entity) ON EACH [n.search]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
