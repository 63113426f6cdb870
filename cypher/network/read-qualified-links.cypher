// What actors need, do and became, each of which says something of its own, in columns, with keys as of actors.
// A row is {type, basis, validFrom, validTo, urgency, confidential, main, kind, date, sources, targets}.
MATCH (a:Actor)-[r:NEEDS|IN_SECTOR|SUCCEEDED_BY]->(b)
RETURN type(r) AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo, r.urgency AS urgency,
  r.confidential AS confidential, r.main AS main, r.kind AS kind, r.date AS date, collect(id(a)) AS sources,
  collect(id(b)) AS targets
