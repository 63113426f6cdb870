// What actors belong to, take part in and where they lie, in columns, with keys as of actors.
// A row is {type, basis, validFrom, validTo, sources, targets}: the i-th link leads from the i-th source to the i-th target.
MATCH (a:Actor)-[r:MEMBER_OF|PARTICIPATES_IN|LOCATED_IN]->(b)
RETURN type(r) AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo,
  collect(id(a)) AS sources, collect(id(b)) AS targets
