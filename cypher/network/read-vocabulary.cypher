// What actors lie in, belong to, offer and are active in, and what regions want: with keys as of actors.
// A row is one node: {key, id, label, nameEn, nameFr, shortName, shortNameEn, shortNameFr, basis, degree, validFrom,
// validTo, country, lat, lon, order}.
MATCH (n:Region|Sector|Competence|Priority|ValueChain|Stage)
RETURN id(n) AS key, n.id AS id, head([label IN labels(n) WHERE label <> 'Entity']) AS label, n.nameEn AS nameEn,
  n.nameFr AS nameFr, n.shortName AS shortName, n.shortNameEn AS shortNameEn, n.shortNameFr AS shortNameFr,
  n.basis AS basis, coalesce(n.degree, 0) AS degree, n.validFrom AS validFrom, n.validTo AS validTo,
  n.country AS country, n.lat AS lat, n.lon AS lon, n.order AS order
