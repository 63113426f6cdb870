// What a party says that it needs, and nobody of it offers. Confidential needs are told without a name, where three have them.
// $party: string, id of a cluster, an organisation or a region
// $date: string, the day asked about, YYYY-MM-DD
// $withIllustrative: boolean, whether invented facts count
// A row is {competence, of, urgency, note, basis, confidence, sourceIds}: one need of one actor, or of several unnamed.
MATCH (p:Entity {id: $party})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true)
  AND ($withIllustrative OR x.basis <> 'illustrative'))
OPTIONAL MATCH (a)-[o:OFFERS]->(c:Competence)
WHERE coalesce(o.validFrom <= date($date), true) AND coalesce(date($date) < o.validTo, true)
  AND ($withIllustrative OR o.basis <> 'illustrative')
WITH collect(DISTINCT a) AS actors, collect(DISTINCT c.id) AS offered
UNWIND actors AS a
MATCH (a)-[n:NEEDS]->(d:Competence)
WHERE NOT d.id IN offered
  AND coalesce(n.validFrom <= date($date), true) AND coalesce(date($date) < n.validTo, true)
  AND ($withIllustrative OR n.basis <> 'illustrative')
WITH d.id AS competence, CASE WHEN n.confidential THEN null ELSE a.id END AS of, count(DISTINCT a) AS actors,
  max(n.urgency) AS urgency, collect(n) AS needs
WHERE of IS NOT NULL OR actors >= 3
RETURN competence, of, urgency, CASE WHEN of IS NULL THEN null ELSE needs[0].note END AS note, needs[0].basis AS basis,
  CASE WHEN of IS NULL THEN null ELSE needs[0].confidence END AS confidence,
  CASE WHEN of IS NULL THEN [] ELSE needs[0].sourceIds END AS sourceIds
ORDER BY competence, urgency DESC, of
LIMIT 5000
