// All collaborations with their dates.
// A row is one collaboration: {id, name, kind, status, startDate, endDate, basis, degree}.
MATCH (c:Collaboration)
RETURN c.id AS id, c.title AS name, c.kind AS kind, c.status AS status, c.startDate AS startDate,
  c.endDate AS endDate, c.basis AS basis, coalesce(c.degree, 0) AS degree
ORDER BY id
