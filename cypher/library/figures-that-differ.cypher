/*---
title:
  en: "Figures that differ from year to year or source to source"
  fr: "Chiffres qui diffèrent d'une année ou d'une source à l'autre"
description:
  en: >-
    Organisations and clusters of which the sources give more than one value for the same thing, with the lowest, the
    highest and the dates they stood for. It may have grown or shrunk, or the sources may disagree: all are kept, and
    only a look at them tells which it is.
  fr: >-
    Organismes et clusters dont les sources donnent plus d'une valeur pour la même chose, avec la plus basse, la plus
    haute et les dates auxquelles elles valaient. Soit cela a crû ou diminué, soit les sources ne s'accordent pas :
    toutes sont gardées, et seul un regard sur elles le dit.
tags: [analyst, quality]
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
  organisation: {label: {en: "Organisation", fr: "Organisme"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  figure: {label: {en: "Figure", fr: "Chiffre"}, kind: text}
  least: {label: {en: "Lowest", fr: "Le plus bas"}, kind: number}
  leastAsOf: {label: {en: "Lowest, as of", fr: "Le plus bas, à la date du"}, kind: date}
  most: {label: {en: "Highest", fr: "Le plus haut"}, kind: number}
  mostAsOf: {label: {en: "Highest, as of", fr: "Le plus haut, à la date du"}, kind: date}
  values: {label: {en: "Values", fr: "Valeurs"}, kind: number}
  apart: {label: {en: "Highest divided by lowest", fr: "Le plus haut divisé par le plus bas"}, kind: number, computed: true}
  confidence: {label: {en: "Confidence (weakest)", fr: "Confiance (la plus faible)"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
chart:
  kind: bars
  x: organisation
  y: apart
  series: figure
---*/
MATCH (r:Region)<-[:LOCATED_IN]-(a:Actor)<-[:OF]-(m:Measurement)
WHERE (size($region) = 0 OR r.id IN $region) AND ($illustrative OR all(x IN [a, m] WHERE x.basis <> 'illustrative'))
WITH r, a, m
ORDER BY m.value, m.asOf, m.id
WITH r, a, m.metric AS metric, m.unit AS unit, collect(m) AS figures, max(m.confidence) AS confidence
WITH r, a, metric, unit, figures, confidence, figures[0] AS lowest, figures[-1] AS highest
WHERE lowest.value < highest.value
RETURN {id: a.id, name: a.name, kind: CASE
    WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
    WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS organisation,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region,
  CASE WHEN $language = 'fr' THEN coalesce({
      members: 'membres', companies: 'entreprises', employees: 'personnes employées', projects: 'projets',
      turnover: 'chiffre d’affaires'
    }[metric], metric) ELSE metric END + CASE WHEN metric = 'turnover' THEN ' (' + unit + ')' ELSE '' END AS figure,
  lowest.value AS least,
  left(toString(lowest.asOf), CASE lowest.asOfPrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS leastAsOf,
  highest.value AS most,
  left(toString(highest.asOf), CASE highest.asOfPrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS mostAsOf,
  size(figures) AS values, CASE WHEN lowest.value > 0 THEN round(toFloat(highest.value) / lowest.value, 2) END AS apart,
  confidence, COLLECT { UNWIND figures AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY apart DESC, organisation.id, metric, unit, region.id
LIMIT $limit
