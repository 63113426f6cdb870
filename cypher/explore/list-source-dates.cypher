// When sources were published and read.
// A row is {id, published, retrieved} of one source, dates as stated.
MATCH (s:Source)
RETURN s.id AS id, s.published AS published, s.retrieved AS retrieved
ORDER BY id
LIMIT 100000
