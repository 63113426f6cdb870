/*---
title:
  en: "Clusters of two regions that have not met yet"
  fr: "Clusters de deux régions qui ne se sont pas encore rencontrés"
description:
  en: >-
    Pairs of clusters of two regions that offer some of the same competences (each with its members) and of which no
    collaboration together is known here, events included. First those with the most common ground, computed as for
    matches. They could have something to talk about; that they never met is only not known here.
  fr: >-
    Paires de clusters de deux régions qui offrent en partie les mêmes compétences (chacun avec ses membres) et dont
    on ne connaît ici aucune collaboration commune, événements compris. D'abord celles qui ont le plus de terrain
    commun, calculé comme pour les complémentarités. Ils pourraient avoir de quoi parler ; qu'ils ne se soient jamais
    rencontrés n'est pas su, seulement inconnu ici.
tags: [facilitator, policymaker, match, meeting, cluster]
parameters:
  - name: first
    label: {en: "One region", fr: "Une région"}
    type: node
    kinds: [region]
    required: true
  - name: second
    label: {en: "Other region", fr: "Autre région"}
    type: node
    kinds: [region]
    required: true
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  one: {label: {en: "Cluster of one", fr: "Cluster de l'une"}, kind: node}
  other: {label: {en: "Cluster of the other", fr: "Cluster de l'autre"}, kind: node}
  both: {label: {en: "Both offer", fr: "Offrent tous deux"}, kind: list}
  shared: {label: {en: "How many", fr: "Combien"}, kind: number}
  ground: {label: {en: "Common ground (0 to 1)", fr: "Terrain commun (0 à 1)"}, kind: number, computed: true}
  oneMore: {label: {en: "Only one offers", fr: "Seul l'un offre"}, kind: number}
  otherMore: {label: {en: "Only the other offers", fr: "Seul l'autre offre"}, kind: number}
  sources: {label: {en: "Sources of the common offers", fr: "Sources des offres communes"}, kind: sources}
---*/
MATCH (home:Region {id: $first})<-[l:LOCATED_IN]-(p:Cluster)<-[steps:MEMBER_OF*0..1]-(a:Actor)-[o:OFFERS]->(c:Competence)
WHERE all(x IN steps + [l, p, a, o] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND NOT EXISTS {
    MATCH (p)-[gone:SUCCEEDED_BY]->()
    WHERE p:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
      AND ($illustrative OR gone.basis <> 'illustrative')
  }
WITH p, c, max(o.level) / 3.0 AS strength, collect(o) AS facts
WITH p, collect({competence: c, strength: strength, facts: facts}) AS offers, sum(strength) AS total
WITH collect({cluster: p, offers: offers, total: total}) AS ones
MATCH (away:Region {id: $second})<-[l:LOCATED_IN]-(q:Cluster)<-[steps:MEMBER_OF*0..1]-(b:Actor)-[o:OFFERS]->(c:Competence)
WHERE all(x IN steps + [l, q, b, o] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND NOT EXISTS {
    MATCH (q)-[gone:SUCCEEDED_BY]->()
    WHERE q:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
      AND ($illustrative OR gone.basis <> 'illustrative')
  }
WITH ones, q, c, max(o.level) / 3.0 AS strength, collect(o) AS facts
WITH ones, q, collect({competence: c, strength: strength, facts: facts}) AS offers, sum(strength) AS total
UNWIND ones AS one
WITH one.cluster AS p, one.offers AS mine, one.total AS ownSum, q, offers AS theirs, total AS theirSum
WHERE p <> q
UNWIND mine AS own
UNWIND theirs AS their
WITH p, q, size(mine) AS ownOffers, size(theirs) AS theirOffers, ownSum, theirSum, own, their
WHERE own.competence = their.competence
WITH p, q, ownOffers, theirOffers, ownSum, theirSum, own.competence AS c, own.facts + their.facts AS facts,
  CASE WHEN own.strength < their.strength THEN own.strength ELSE their.strength END AS smaller
ORDER BY smaller DESC, c.id
WITH p, q, ownOffers, theirOffers, ownSum, theirSum, collect(c) AS both, collect(facts) AS lists, sum(smaller) AS common
WHERE NOT EXISTS {
    MATCH (p)<-[:MEMBER_OF*0..1]-(a:Actor)-[:PARTICIPATES_IN]->(w:Collaboration)<-[:PARTICIPATES_IN]-(b:Actor)-[:MEMBER_OF*0..1]->(q)
    WHERE a <> b AND NOT w.status IN ['idea', 'contact', 'dropped'] AND coalesce(w.startDate <= date($date), true)
      AND ($illustrative OR w.basis <> 'illustrative')
  }
RETURN {id: p.id, kind: 'cluster', name: p.name} AS one, {id: q.id, kind: 'cluster', name: q.name} AS other,
  [c IN both | {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}}] AS both, size(both) AS shared,
  round(common / (1 + ownSum + theirSum - common), 3) AS ground,
  ownOffers - size(both) AS oneMore, theirOffers - size(both) AS otherMore,
  COLLECT {
    UNWIND lists AS facts
    UNWIND facts AS fact
    UNWIND fact.sourceIds AS source
    RETURN DISTINCT source ORDER BY source
  } AS sources
ORDER BY ground DESC, one.id, other.id
LIMIT $limit
