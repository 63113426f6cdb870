/*---
title:
  en: "Who can introduce two to each other"
  fr: "Qui peut présenter l'un à l'autre"
description:
  en: >-
    Organisations and clusters that have taken part in collaborations with both, those with the most on the weaker
    side first. A cluster stands for itself and its members, a region for all that lie in it. Projects, agreements and
    contracts count, ended ones too; events do not. It says who has worked with both, not whether they get on.
  fr: >-
    Organismes et clusters qui ont participé à des collaborations avec les deux, d'abord ceux qui en ont le plus du
    côté le plus faible. Un cluster vaut pour lui-même et ses membres, une région pour tous ceux qui s'y trouvent.
    Comptent projets, accords et contrats, même terminés ; pas les événements. La liste dit qui a travaillé avec les
    deux, non s'ils s'entendent.
tags: [facilitator, broker, meeting]
parameters:
  - name: first
    label: {en: "One side", fr: "D'un côté"}
    type: node
    kinds: [cluster, company, knowledge-institute, public-body, region]
    required: true
  - name: second
    label: {en: "Other side", fr: "De l'autre"}
    type: node
    kinds: [cluster, company, knowledge-institute, public-body, region]
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
  introducer: {label: {en: "Could introduce them", fr: "Pourrait les présenter"}, kind: node, computed: true}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  withFirst: {label: {en: "Collaborations with one", fr: "Collaborations avec l'un"}, kind: number}
  withSecond: {label: {en: "With the other", fr: "Avec l'autre"}, kind: number}
  collaborations: {label: {en: "Which", fr: "Lesquelles"}, kind: list}
  confidence: {label: {en: "Confidence (weakest)", fr: "Confiance (la plus faible)"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (p:Entity {id: $first})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH collect(DISTINCT a) AS inFirst
MATCH (q:Entity {id: $second})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(b:Actor)
WHERE all(x IN steps + [b] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH inFirst, collect(DISTINCT b) AS inSecond
UNWIND inFirst + inSecond AS one
MATCH (one)-[u:PARTICIPATES_IN]->(w:Collaboration)<-[v:PARTICIPATES_IN]-(i:Actor)
WHERE NOT i IN inFirst AND NOT i IN inSecond
  AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND all(x IN [u, v] WHERE coalesce(x.validFrom <= date($date), true))
  AND ($illustrative OR all(x IN [u, v, w] WHERE x.basis <> 'illustrative'))
  AND all(x IN [i] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH i, w, one IN inFirst AS isFirst, one IN inSecond AS isSecond
ORDER BY w.startDate DESC, w.id
WITH i, count(DISTINCT CASE WHEN isFirst THEN w END) AS withFirst,
  count(DISTINCT CASE WHEN isSecond THEN w END) AS withSecond,
  collect(DISTINCT w) AS shared, max(w.confidence) AS confidence
WHERE withFirst > 0 AND withSecond > 0
RETURN {id: i.id, name: i.name, kind: CASE
    WHEN i:Cluster THEN 'cluster' WHEN i:Company THEN 'company'
    WHEN i:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS introducer,
  COLLECT {
      MATCH (i)-[:LOCATED_IN]->(r:Region)
      RETURN {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region ORDER BY region.id LIMIT 1
    }[0] AS region,
  withFirst, withSecond, [w IN shared | {id: w.id, kind: 'collaboration', name: w.title}] AS collaborations, confidence,
  COLLECT { UNWIND shared AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY CASE WHEN withFirst < withSecond THEN withFirst ELSE withSecond END DESC, introducer.id
LIMIT $limit
