/*---
title:
  en: "How many running collaborations cross a border"
  fr: "Combien de collaborations en cours franchissent une frontière"
description:
  en: >-
    The share of the collaborations running on a day that cross a border: partners in two or more regions, in two or
    more countries, or companies of two or more main sectors. Only partners known here count, so it is the least there
    can be of regions and countries. Those without a start date run on no known day; their number is said. It measures
    what this graph knows and is no census.
  fr: >-
    La part des collaborations en cours à une date qui franchissent une frontière : partenaires dans plusieurs
    régions, dans plusieurs pays, ou entreprises de plusieurs secteurs principaux. Seuls comptent les partenaires
    connus ici : pour les régions et les pays, c'est un minimum. Celles sans date de début ne sont en cours à aucune
    date connue ; leur nombre est dit. C'est une mesure de ce que ce graphe sait, non un recensement.
tags: [policymaker, indicator, collaboration]
parameters:
  - name: border
    label: {en: "Border between", fr: "Frontière entre"}
    type: choice
    required: true
    default: region
    choices:
      - {value: region, label: {en: "regions", fr: "régions"}}
      - {value: country, label: {en: "countries", fr: "pays"}}
      - {value: sector, label: {en: "sectors of companies", fr: "secteurs d'entreprises"}}
  - name: region
    label: {en: "Only with a partner in", fr: "Seulement avec un partenaire en"}
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
shape: number
columns:
  share: {label: {en: "Cross it", fr: "La franchissent"}, kind: number, unit: "%"}
  crossing: {label: {en: "How many", fr: "Combien"}, kind: number}
  running: {label: {en: "Of how many running", fr: "Sur combien en cours"}, kind: number}
  undated: {label: {en: "Without a start, left out", fr: "Sans début, laissées de côté"}, kind: number}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (w:Collaboration)
WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true) AND ($illustrative OR w.basis <> 'illustrative')
  AND (size($region) = 0 OR EXISTS {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    WHERE r.id IN $region
  })
WITH w, coalesce(w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended'), false) AS isRunning,
  CASE $border
    WHEN 'sector' THEN COUNT {
      MATCH (w)<-[:PARTICIPATES_IN]-(:Company)-[:IN_SECTOR {main: true}]->(s:Sector)
      RETURN DISTINCT s
    }
    WHEN 'country' THEN COUNT {
      MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
      RETURN DISTINCT r.country
    }
    ELSE COUNT {
      MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
      RETURN DISTINCT r
    }
  END AS sides
WITH sum(CASE WHEN isRunning AND sides > 1 THEN 1 ELSE 0 END) AS crossing,
  sum(CASE WHEN isRunning THEN 1 ELSE 0 END) AS running,
  sum(CASE WHEN w.startDate IS NULL THEN 1 ELSE 0 END) AS undated,
  collect(CASE WHEN isRunning THEN w END) AS works
RETURN CASE WHEN running = 0 THEN null ELSE round(100.0 * crossing / running, 1) END AS share, crossing, running, undated,
  COLLECT { UNWIND works AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY share
LIMIT $limit
