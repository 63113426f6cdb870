// What the actors of a party offer of some competences: a cluster with its members, an organisation, all of a region.
// $party: string, id of the party
// $competences: list of string, ids of competences that another one may need
// $date: string, the day asked about, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {actor, competence, level, evidence, basis, confidence, sourceIds}: one offer.
MATCH (p:Entity {id: $party})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true)
  AND ($withIllustrative OR x.basis <> 'illustrative'))
MATCH (a)-[o:OFFERS]->(c:Competence)
WHERE c.id IN $competences
  AND coalesce(o.validFrom <= date($date), true) AND coalesce(date($date) < o.validTo, true)
  AND ($withIllustrative OR o.basis <> 'illustrative')
RETURN DISTINCT a.id AS actor, c.id AS competence, o.level AS level, o.evidence AS evidence, o.basis AS basis,
  o.confidence AS confidence, o.sourceIds AS sourceIds
ORDER BY competence, level DESC, actor
LIMIT 5000
