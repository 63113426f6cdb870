// All actors, in columns: those that have the same kind, basis and validity in one row. Keys are the database's own
// numbers, good within one reading only: links name their ends by them, which is four times as fast as by our ids.
// A row is {label, basis, validFrom, validTo, keys, ids, names, degrees, shortNames}: the i-th of each list is of the
// i-th actor, but for shortNames, of which only those that there are stand there: {id, shortName, shortNameEn, shortNameFr}.
MATCH (a:Actor)
RETURN head([label IN labels(a) WHERE NOT label IN ['Entity', 'Actor']]) AS label, a.basis AS basis,
  a.validFrom AS validFrom, a.validTo AS validTo, collect(id(a)) AS keys, collect(a.id) AS ids,
  collect(coalesce(a.name, a.id)) AS names, collect(coalesce(a.degree, 0)) AS degrees,
  collect(CASE WHEN coalesce(a.shortName, a.shortNameEn) IS NOT NULL THEN a {.id, .shortName, .shortNameEn, .shortNameFr} END)
    AS shortNames
