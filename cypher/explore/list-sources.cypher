// Sources by when they were published and whether they were read.
// $year: string or null, only those published in this year; none, only those without a date
// $opened: boolean or null, only those that were read, or that were not
// A row is {source}: one source.
MATCH (s:Source)
WHERE ($year IS NULL OR coalesce(left(s.published, 4), 'none') = $year)
  AND ($opened IS NULL OR (s.retrieved IS NOT NULL) = $opened)
RETURN s { .id, .title, .url, .publisher, .published, .retrieved, .licence } AS source
ORDER BY source.id
LIMIT 100000
