// When sources were published, or else read, as they state it: a year, a month or a day.
// A row is {ids, dates}: the i-th date is of the i-th source.
MATCH (s:Source)
WHERE coalesce(s.published, s.retrieved) IS NOT NULL
RETURN collect(s.id) AS ids, collect(coalesce(s.published, s.retrieved)) AS dates
