/*---
title:
  en: "Collaborations without a date"
  fr: "Collaborations sans date"
description:
  en: >-
    Projects, agreements and contracts of which the start is not known, or that have ended nobody knows when; both
    are left out of every count by date. First those with most partners, where a date would tell most.
  fr: >-
    Projets, accords et contrats dont le début n'est pas connu, ou qui ont pris fin on ne sait quand ; ils sont
    laissés de côté dans tout compte par date. D'abord ceux qui ont le plus de partenaires, où une date en dirait le
    plus.
tags: [analyst, quality, collaboration]
parameters:
  - name: region
    label: {en: "Only with a partner in", fr: "Seulement avec un partenaire en"}
    type: node
    kinds: [region]
    many: true
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  collaboration: {label: {en: "Collaboration", fr: "Collaboration"}, kind: node}
  missing: {label: {en: "Not known", fr: "Inconnu"}, kind: text}
  status: {label: {en: "Status", fr: "Statut"}, kind: text}
  programme: {label: {en: "Programme", fr: "Programme"}, kind: text}
  from: {label: {en: "Begins", fr: "Début"}, kind: date}
  until: {label: {en: "Ends", fr: "Fin"}, kind: date}
  partners: {label: {en: "Partners known here", fr: "Partenaires connus ici"}, kind: number}
  regions: {label: {en: "Regions", fr: "Régions"}, kind: list}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (w:Collaboration)
WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND ($illustrative OR w.basis <> 'illustrative')
  AND (w.startDate IS NULL OR w.endDate IS NULL AND w.status = 'ended')
  AND (size($region) = 0 OR EXISTS {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    WHERE r.id IN $region
  })
WITH w, CASE
    WHEN w.startDate IS NOT NULL THEN 1 WHEN w.endDate IS NULL AND w.status = 'ended' THEN 2 ELSE 0
  END AS gap
RETURN {id: w.id, kind: 'collaboration', name: w.title} AS collaboration,
  CASE WHEN $language = 'fr' THEN ['début', 'fin', 'début et fin'][gap] ELSE ['start', 'end', 'start and end'][gap] END AS missing,
  CASE WHEN $language = 'fr' THEN {agreed: 'convenue', running: 'en cours', ended: 'terminée'}[w.status] ELSE w.status END AS status,
  w.programme AS programme,
  left(toString(w.startDate), CASE w.startDatePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS from,
  left(toString(w.endDate - duration('P1D')), CASE w.endDatePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS until,
  COUNT { MATCH (w)<-[:PARTICIPATES_IN]-(a:Actor) RETURN DISTINCT a } AS partners,
  COLLECT {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    RETURN DISTINCT {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region ORDER BY region.id
  } AS regions,
  w.confidence AS confidence, w.sourceIds AS sources
ORDER BY partners DESC, collaboration.id
LIMIT $limit
