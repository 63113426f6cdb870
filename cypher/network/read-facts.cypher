// What actors offer and in which stages they are active, in columns, with keys as of actors.
// One type after the other, and without their labels: looking at the label of each end takes longer than the link.
// A row is {type, basis, validFrom, validTo, confidence, sourceIds, level, sources, targets}.
MATCH (a)-[r:OFFERS]->(b)
RETURN 'OFFERS' AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo, r.confidence AS confidence,
  r.sourceIds AS sourceIds, r.level AS level,
  collect(id(a)) AS sources, collect(id(b)) AS targets
UNION ALL
MATCH (a)-[r:ACTIVE_IN]->(b)
RETURN 'ACTIVE_IN' AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo, r.confidence AS confidence,
  r.sourceIds AS sourceIds, null AS level,
  collect(id(a)) AS sources, collect(id(b)) AS targets
