// What actors belong to and take part in, in columns, with keys as of actors.
// One type after the other, and without their labels: looking at the label of each end takes longer than the link.
// A row is {type, basis, validFrom, validTo, sources, targets}: the i-th link leads from the i-th source to the i-th target.
MATCH (a)-[r:MEMBER_OF]->(b)
RETURN 'MEMBER_OF' AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo,
  collect(id(a)) AS sources, collect(id(b)) AS targets
UNION ALL
MATCH (a)-[r:PARTICIPATES_IN]->(b)
RETURN 'PARTICIPATES_IN' AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo,
  collect(id(a)) AS sources, collect(id(b)) AS targets
UNION ALL
// Policies lie somewhere too.
MATCH (a:Actor)-[r:LOCATED_IN]->(b)
RETURN 'LOCATED_IN' AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo,
  collect(id(a)) AS sources, collect(id(b)) AS targets
