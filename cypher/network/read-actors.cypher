// All actors with what they belong to, what they can do and what they take part in.
// A row is one actor: {id, label, name, degree, basis, validFrom, validTo, links}, a link being {type, to, basis,
// validFrom, validTo, level}.
MATCH (a:Actor)
RETURN a.id AS id, head([label IN labels(a) WHERE NOT label IN ['Entity', 'Actor']]) AS label, a.name AS name,
  coalesce(a.degree, 0) AS degree, a.basis AS basis, a.validFrom AS validFrom, a.validTo AS validTo,
  COLLECT {
    MATCH (a)-[r:MEMBER_OF|SUCCEEDED_BY|PARTICIPATES_IN|OFFERS|LOCATED_IN|IN_SECTOR]->(b:Entity)
    RETURN { type: type(r), to: b.id, basis: r.basis, validFrom: r.validFrom, validTo: r.validTo, level: r.level }
    ORDER BY type(r), b.id
  } AS links
ORDER BY id
