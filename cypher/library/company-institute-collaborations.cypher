/*---
title:
  en: "Collaborations between companies and institutes"
  fr: "Collaborations entre entreprises et instituts"
description:
  en: >-
    Projects and agreements with at least one company and one knowledge institute that run on a day; since another
    day, how many began, ended and stayed the same. This is the indicator of ClusteriX 2.0 (+5 %). Contracts may be
    added. Those without a start are counted apart. It measures what this graph knows; a difference is not an effect.
  fr: >-
    Projets et accords avec au moins une entreprise et un institut de la connaissance, en cours à une date ; depuis
    une autre date, combien ont commencé, pris fin et sont restés. C'est l'indicateur de ClusteriX 2.0 (+5 %). Les
    contrats peuvent s'ajouter. Celles sans début sont comptées à part. C'est une mesure de ce que ce graphe sait ;
    une différence n'est pas un effet.
tags: [policymaker, analyst, indicator]
parameters:
  - name: region
    label: {en: "Only with a partner in", fr: "Seulement avec un partenaire en"}
    type: node
    kinds: [region]
    many: true
  - name: baseline
    label: {en: "Since", fr: "Depuis le"}
    type: date
    required: true
    default: "2025-01-01"
  - name: contracts
    label: {en: "Count contracts too", fr: "Compter aussi les contrats"}
    type: yes-no
    default: false
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
  running: {label: {en: "Running", fr: "En cours"}, kind: number}
  before: {label: {en: "Running at the earlier day", fr: "En cours à la date antérieure"}, kind: number}
  began: {label: {en: "Began", fr: "Ont commencé"}, kind: number}
  ended: {label: {en: "Ended", fr: "Ont pris fin"}, kind: number}
  same: {label: {en: "The same", fr: "Les mêmes"}, kind: number}
  undated: {label: {en: "Without a start, counted apart", fr: "Sans début, comptées à part"}, kind: number}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (w:Collaboration)
WHERE (w.kind IN ['project', 'agreement'] OR $contracts AND w.kind = 'contract') AND w.status IN ['agreed', 'running', 'ended']
  AND ($illustrative OR w.basis <> 'illustrative')
  AND EXISTS { MATCH (w)<-[:PARTICIPATES_IN]-(:Company) }
  AND EXISTS { MATCH (w)<-[:PARTICIPATES_IN]-(:KnowledgeInstitute) }
  AND (size($region) = 0 OR EXISTS {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    WHERE r.id IN $region
  })
WITH w, coalesce(w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended'), false) AS isRunning,
  coalesce(w.startDate <= date($baseline) AND (date($baseline) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended'), false)
    AS wasRunning
WITH collect(CASE WHEN isRunning OR wasRunning THEN w END) AS works,
  sum(CASE WHEN isRunning THEN 1 ELSE 0 END) AS running, sum(CASE WHEN wasRunning THEN 1 ELSE 0 END) AS before,
  sum(CASE WHEN isRunning AND NOT wasRunning THEN 1 ELSE 0 END) AS began,
  sum(CASE WHEN wasRunning AND NOT isRunning THEN 1 ELSE 0 END) AS ended,
  sum(CASE WHEN wasRunning AND isRunning THEN 1 ELSE 0 END) AS same,
  sum(CASE WHEN w.startDate IS NULL THEN 1 ELSE 0 END) AS undated
RETURN running, before, began, ended, same, undated,
  COLLECT { UNWIND works AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY running
LIMIT $limit
