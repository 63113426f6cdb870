// What actors need, do and became, each of which says something of its own, in columns, with keys as of actors.
// One type after the other, and without their labels: looking at the label of each end takes longer than the link.
// A row is {type, basis, validFrom, validTo, urgency, confidential, main, kind, date, sources, targets}.
MATCH (a)-[r:NEEDS]->(b)
RETURN 'NEEDS' AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo,
  r.urgency AS urgency, r.confidential AS confidential, null AS main, null AS kind, null AS date,
  collect(id(a)) AS sources, collect(id(b)) AS targets
UNION ALL
MATCH (a)-[r:IN_SECTOR]->(b)
RETURN 'IN_SECTOR' AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo,
  null AS urgency, null AS confidential, r.main AS main, null AS kind, null AS date,
  collect(id(a)) AS sources, collect(id(b)) AS targets
UNION ALL
MATCH (a)-[r:SUCCEEDED_BY]->(b)
RETURN 'SUCCEEDED_BY' AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo,
  null AS urgency, null AS confidential, null AS main, r.kind AS kind, r.date AS date,
  collect(id(a)) AS sources, collect(id(b)) AS targets
