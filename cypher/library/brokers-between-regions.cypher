/*---
title:
  en: "Who alone ties its region with another"
  fr: "Qui relie seul sa région à une autre"
description:
  en: >-
    Organisations and clusters that, of their whole region, are the only ones in running collaborations with another
    region; without them no tie between the two regions would be known here. They are named most often in the sources
    read here, which is not the same as being the most important.
  fr: >-
    Organismes et clusters qui sont, de toute leur région, les seuls dans des collaborations en cours avec une autre
    région ; sans eux, on ne connaîtrait ici aucun lien entre les deux régions. Ce sont les plus nommés dans les
    sources lues ici, non forcément les plus importants.
tags: [analyst, policymaker, broker, region]
parameters:
  - name: region
    label: {en: "Regions", fr: "Régions"}
    help: {en: "Of the brokers; none chosen: all.", fr: "Celles des intermédiaires ; sans choix : toutes."}
    type: node
    kinds: [region]
    many: true
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  broker: {label: {en: "Only one", fr: "Seul à relier"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  ties: {label: {en: "Ties it with", fr: "La relie à"}, kind: list}
  tied: {label: {en: "How many regions", fr: "Combien de régions"}, kind: number}
  collaborations: {label: {en: "Through", fr: "Par"}, kind: list}
  confidence: {label: {en: "Confidence (weakest)", fr: "Confiance (la plus faible)"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (r:Region)<-[l:LOCATED_IN]-(a:Actor)-[u:PARTICIPATES_IN]->(w:Collaboration)<-[v:PARTICIPATES_IN]-(b:Actor)-[k:LOCATED_IN]->(s:Region)
WHERE r <> s AND (size($region) = 0 OR r.id IN $region)
  AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended')
  AND all(x IN [l, u, v, k] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND ($illustrative OR all(x IN [a, w, b] WHERE x.basis <> 'illustrative'))
WITH r, s, collect(DISTINCT a) AS here, collect(DISTINCT w) AS works
WHERE size(here) = 1
UNWIND works AS w
WITH here[0] AS a, r, s, w
ORDER BY s.id, w.id
WITH a, r, collect(DISTINCT s) AS others, collect(DISTINCT w) AS works, max(w.confidence) AS confidence
RETURN {id: a.id, name: a.name, kind: CASE
    WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
    WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS broker,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region,
  [s IN others | {id: s.id, kind: 'region', name: {en: s.nameEn, fr: s.nameFr}}] AS ties, size(others) AS tied,
  [w IN works | {id: w.id, kind: 'collaboration', name: w.title}] AS collaborations, confidence,
  COLLECT { UNWIND works AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY tied DESC, size(works) DESC, broker.id, region.id
LIMIT $limit
