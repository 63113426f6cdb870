/*---
title:
  en: "What became of clusters"
  fr: "Ce que sont devenus les clusters"
description:
  en: >-
    Clusters that merged, were taken over, split or took a new name, latest first, with what they became. A cluster
    that only stopped, without a successor, is not in it.
  fr: >-
    Clusters qui ont fusionné, été repris, se sont divisés ou ont changé de nom, les plus récents d'abord, avec ce
    qu'ils sont devenus. Un cluster qui a seulement cessé, sans successeur, n'y est pas.
tags: [policymaker, analyst, cluster]
parameters:
  - name: region
    label: {en: "Regions", fr: "Régions"}
    help: {en: "None chosen: all.", fr: "Sans choix : toutes."}
    type: node
    kinds: [region]
    many: true
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  before: {label: {en: "Cluster", fr: "Cluster"}, kind: node}
  change: {label: {en: "What happened", fr: "Ce qui s'est passé"}, kind: text}
  after: {label: {en: "Became", fr: "Devenu"}, kind: node}
  on: {label: {en: "When", fr: "Quand"}, kind: date}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  succession: {label: {en: "Link", fr: "Lien"}, kind: link}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (r:Region)<-[:LOCATED_IN]-(a:Cluster)-[f:SUCCEEDED_BY]->(b:Actor)
WHERE (size($region) = 0 OR r.id IN $region) AND ($illustrative OR all(x IN [a, f, b] WHERE x.basis <> 'illustrative'))
WITH r, a, f, {id: b.id, name: b.name, kind: CASE
    WHEN b:Cluster THEN 'cluster' WHEN b:Company THEN 'company'
    WHEN b:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS after
RETURN {id: a.id, kind: 'cluster', name: a.name} AS before,
  CASE WHEN $language = 'fr'
    THEN {merger: 'fusion', split: 'scission', rename: 'nouveau nom', takeover: 'reprise'}[f.kind]
    ELSE {merger: 'merger', split: 'split', rename: 'new name', takeover: 'takeover'}[f.kind] END AS change,
  after,
  left(toString(f.date), CASE f.datePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS on,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region,
  {type: 'SUCCEEDED_BY', from: {id: a.id, kind: 'cluster', name: a.name}, to: after} AS succession,
  f.confidence AS confidence, f.sourceIds AS sources
ORDER BY coalesce(f.date, date('0001-01-01')) DESC, before.id, after.id, region.id
LIMIT $limit
