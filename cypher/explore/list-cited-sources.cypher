// The sources with these ids.
// $ids: list of string, ids of sources; unknown ones are left out
// A row is {source}: one source.
UNWIND $ids AS id
MATCH (s:Entity {id: id})
WHERE s:Source
RETURN s { .id, .title, .url, .publisher, .published, .retrieved, .licence } AS source
ORDER BY source.id
LIMIT 5000
