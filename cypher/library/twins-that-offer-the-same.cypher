/*---
title:
  en: "Twins that offer the same"
  fr: "Jumeaux qui offrent la même chose"
description:
  en: >-
    Who of the same kind offers most nearly the same as somebody. Common ground is the sum over competences of the
    lower of both strengths, divided by 1 plus the sum of the higher ones (strength is the best level divided by 3, of
    a cluster with its members), so it is between 0 and 1. Twins speak the same language; whether they add anything to
    each other is another question. A thin profile hides likeness.
  fr: >-
    Qui, de même nature, offre à peu près la même chose que quelqu'un. Le terrain commun est la somme, sur les
    compétences, de la plus faible des deux forces, divisée par 1 plus la somme des plus grandes (la force est le
    meilleur niveau divisé par 3, d'un cluster avec ses membres) : il va de 0 à 1. Des jumeaux parlent la même
    langue ; s'ils s'apportent quelque chose est une autre question. Un profil mince cache les ressemblances.
tags: [analyst, match]
parameters:
  - name: who
    label: {en: "Who", fr: "Qui"}
    type: node
    kinds: [cluster, company, knowledge-institute, public-body]
    required: true
  - name: elsewhere
    label: {en: "Only in other regions", fr: "Seulement dans d'autres régions"}
    type: yes-no
    default: true
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  twin: {label: {en: "Could be a twin", fr: "Pourrait être un jumeau"}, kind: node, computed: true}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  both: {label: {en: "Both offer", fr: "Offrent tous deux"}, kind: list}
  shared: {label: {en: "How many", fr: "Combien"}, kind: number}
  ground: {label: {en: "Common ground (0 to 1)", fr: "Terrain commun (0 à 1)"}, kind: number, computed: true}
  together: {label: {en: "Collaborations together", fr: "Collaborations communes"}, kind: number}
  sources: {label: {en: "Sources of the twin's offers", fr: "Sources des offres du jumeau"}, kind: sources}
---*/
MATCH (p:Entity {id: $who})<-[steps:MEMBER_OF*0..1]-(a:Actor)-[o:OFFERS]->(c:Competence)
WHERE all(x IN steps + [a, o] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH p, c, max(o.level) / 3.0 AS strength
WITH p, collect({competence: c, strength: strength}) AS own, sum(strength) AS ownSum,
  head([label IN labels(p) WHERE NOT label IN ['Entity', 'Actor']]) AS label,
  COLLECT { MATCH (p)-[:LOCATED_IN]->(home:Region) RETURN home } AS homes,
  COLLECT {
    MATCH (p)<-[m:MEMBER_OF*0..1]-(a:Actor)
    WHERE all(x IN m + [a] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN DISTINCT a
  } AS party
MATCH (q:Actor)-[l:LOCATED_IN]->(r:Region)
WHERE q <> p AND label IN labels(q) AND (NOT $elsewhere OR NOT r IN homes)
  AND all(x IN [q, l] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND NOT EXISTS {
    MATCH (q)-[gone:SUCCEEDED_BY]->()
    WHERE q:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
      AND ($illustrative OR gone.basis <> 'illustrative')
  }
WITH p, own, ownSum, party, q, r
MATCH (q)<-[steps:MEMBER_OF*0..1]-(b:Actor)-[o:OFFERS]->(c:Competence)
WHERE all(x IN steps + [b, o] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH own, ownSum, party, q, r, c, max(o.level) / 3.0 AS strength, collect(o) AS facts
WITH own, ownSum, party, q, r, collect({competence: c, strength: strength, facts: facts}) AS theirs, sum(strength) AS theirSum
UNWIND theirs AS their
UNWIND own AS mine
WITH party, q, r, ownSum, theirSum, their, mine
WHERE their.competence = mine.competence
WITH party, q, r, ownSum, theirSum, their,
  CASE WHEN their.strength < mine.strength THEN their.strength ELSE mine.strength END AS smaller
ORDER BY smaller DESC, their.competence.id
WITH party, q, r, ownSum, theirSum, collect(their) AS both, sum(smaller) AS common
RETURN {id: q.id, name: q.name, kind: CASE
    WHEN q:Cluster THEN 'cluster' WHEN q:Company THEN 'company'
    WHEN q:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS twin,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region,
  [each IN both | {
    id: each.competence.id, kind: 'competence', name: {en: each.competence.nameEn, fr: each.competence.nameFr}
  }] AS both,
  size(both) AS shared, round(common / (1 + ownSum + theirSum - common), 3) AS ground,
  COUNT {
    MATCH (q)<-[steps:MEMBER_OF*0..1]-(b:Actor)-[:PARTICIPATES_IN]->(w:Collaboration)<-[:PARTICIPATES_IN]-(a:Actor)
    WHERE a IN party AND NOT b IN party AND NOT EXISTS { MATCH (a)-[:MEMBER_OF*0..1]->(q) }
      AND all(x IN steps + [b] WHERE coalesce(x.validFrom <= date($date), true) AND coalesce(date($date) < x.validTo, true))
      AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
      AND coalesce(w.startDate <= date($date), true) AND ($illustrative OR w.basis <> 'illustrative')
    RETURN DISTINCT w
  } AS together,
  COLLECT {
    UNWIND both AS each
    UNWIND each.facts AS fact
    UNWIND fact.sourceIds AS source
    RETURN DISTINCT source ORDER BY source
  } AS sources
ORDER BY ground DESC, twin.id, region.id
LIMIT $limit
