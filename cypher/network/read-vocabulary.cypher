// All regions, sectors and competences: what actors lie in, belong to and offer.
// A row is one of them: {id, label, nameEn, nameFr, shortName, shortNameEn, shortNameFr, basis, degree, lat, lon, family}.
MATCH (n:Region|Sector|Competence)
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Entity']) AS label, n.nameEn AS nameEn,
  n.nameFr AS nameFr, n.shortName AS shortName, n.shortNameEn AS shortNameEn, n.shortNameFr AS shortNameFr,
  n.basis AS basis, coalesce(n.degree, 0) AS degree, n.lat AS lat, n.lon AS lon,
  head(COLLECT { MATCH (n)-[:BROADER]->(f:Competence) RETURN f.id ORDER BY f.id LIMIT 1 }) AS family
ORDER BY id
