// Everything that can be searched, with the texts it can be found by.
// A row is one node: {id, label, its names, aliases, city, basis, degree, level, status, validTo, endDate}.
MATCH (n:Entity)
WHERE n.search IS NOT NULL
RETURN n.id AS id, head([label IN labels(n) WHERE NOT label IN ['Entity', 'Actor']]) AS label,
  n.name AS name, n.nameEn AS nameEn, n.nameFr AS nameFr, n.title AS title, n.titleEn AS titleEn,
  n.titleFr AS titleFr, n.shortName AS shortName, n.shortNameEn AS shortNameEn, n.shortNameFr AS shortNameFr,
  coalesce(n.aliases, []) + coalesce(n.aliasesEn, []) + coalesce(n.aliasesFr, []) AS aliases, n.city AS city,
  n.basis AS basis, coalesce(n.degree, 0) AS degree, n.level AS level, n.status AS status, n.validTo AS validTo,
  n.endDate AS endDate
ORDER BY id
