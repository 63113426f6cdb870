// What actors offer and in which stages they are active, in columns, with keys as of actors.
// A row is {type, basis, validFrom, validTo, confidence, sourceIds, level, sources, targets}.
MATCH (a:Actor)-[r:OFFERS|ACTIVE_IN]->(b)
RETURN type(r) AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo,
  r.confidence AS confidence, r.sourceIds AS sourceIds, r.level AS level, collect(id(a)) AS sources,
  collect(id(b)) AS targets
