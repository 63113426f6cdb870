// How regions, priorities, competences, chains and stages belong together, in columns, with keys as of actors.
// A row is {type, basis, validFrom, validTo, weight, sources, targets}; only what a stage requires has a weight.
MATCH (a:Region|Priority|Competence|Stage)-[r:PRIORITISES|COVERS|BROADER|STAGE_OF|FEEDS|REQUIRES]->(b)
WHERE type(r) <> 'COVERS' OR b:Competence
RETURN type(r) AS type, r.basis AS basis, r.validFrom AS validFrom, r.validTo AS validTo, r.weight AS weight,
  collect(id(a)) AS sources, collect(id(b)) AS targets
