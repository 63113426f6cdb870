// All collaborations, in columns, with keys as of actors. Days are counted from 1970-01-01; -2147483648 is no start,
// 2147483647 no end.
// A row is {kind, status, basis, keys, ids, names, degrees, starts, ends, partnersTotals, sources}; a source is a list of ids.
MATCH (c:Collaboration)
RETURN c.kind AS kind, c.status AS status, c.basis AS basis, collect(id(c)) AS keys, collect(c.id) AS ids,
  collect(coalesce(c.title, c.id)) AS names, collect(coalesce(c.degree, 0)) AS degrees,
  collect(coalesce(duration.inDays(date('1970-01-01'), c.startDate).days, -2147483648)) AS starts,
  collect(coalesce(duration.inDays(date('1970-01-01'), c.endDate).days, 2147483647)) AS ends,
  collect(coalesce(c.partnersTotal, 0)) AS partnersTotals,
  collect(c.sourceIds) AS sources
