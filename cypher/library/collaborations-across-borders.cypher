/*---
title:
  en: "Collaborations that run across a border"
  fr: "Collaborations en cours au-delà d'une frontière"
description:
  en: >-
    Projects, agreements and contracts running on a day whose partners known here lie in several regions, in several
    countries, or whose companies have several main sectors; those that join most come first. Those without a start
    date are left out.
  fr: >-
    Projets, accords et contrats en cours à une date dont les partenaires connus ici se trouvent dans plusieurs
    régions, dans plusieurs pays, ou dont les entreprises ont plusieurs secteurs principaux ; d'abord celles qui en
    réunissent le plus. Celles sans date de début sont laissées de côté.
tags: [policymaker, facilitator, collaboration, region]
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
  - name: competence
    label: {en: "About the competence", fr: "Sur la compétence"}
    type: node
    kinds: [competence]
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  collaboration: {label: {en: "Collaboration", fr: "Collaboration"}, kind: node}
  sides: {label: {en: "Joins", fr: "En réunit"}, kind: number}
  regions: {label: {en: "Regions", fr: "Régions"}, kind: list}
  sectors: {label: {en: "Main sectors of its companies", fr: "Secteurs principaux de ses entreprises"}, kind: list}
  partners: {label: {en: "Partners known here", fr: "Partenaires connus ici"}, kind: number}
  of: {label: {en: "Partners in all", fr: "Partenaires en tout"}, kind: number}
  from: {label: {en: "Begins", fr: "Début"}, kind: date}
  until: {label: {en: "Ends", fr: "Fin"}, kind: date}
  competences: {label: {en: "About", fr: "Sur"}, kind: list}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (w:Collaboration)
WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended')
  AND ($illustrative OR w.basis <> 'illustrative')
  AND ($competence IS NULL OR EXISTS {
    MATCH (w)-[:ADDRESSES]->(:Competence)-[:BROADER*0..1]->(c:Competence)
    WHERE c.id = $competence
  })
  AND (size($region) = 0 OR EXISTS {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    WHERE r.id IN $region
  })
WITH w, COLLECT {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    WITH DISTINCT r
    RETURN r ORDER BY r.id
  } AS regions,
  COLLECT {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Company)-[:IN_SECTOR {main: true}]->(s:Sector)
    WITH DISTINCT s
    RETURN s ORDER BY s.id
  } AS sectors
WITH w, regions, sectors, CASE $border
    WHEN 'sector' THEN size(sectors)
    WHEN 'country' THEN COUNT { UNWIND regions AS r RETURN DISTINCT r.country }
    ELSE size(regions)
  END AS sides
WHERE sides > 1
RETURN {id: w.id, kind: 'collaboration', name: w.title} AS collaboration, sides,
  [r IN regions | {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}}] AS regions,
  [s IN sectors | {id: s.id, kind: 'sector', name: {en: s.nameEn, fr: s.nameFr}}] AS sectors,
  COUNT { MATCH (w)<-[:PARTICIPATES_IN]-(a:Actor) RETURN DISTINCT a } AS partners, w.partnersTotal AS of,
  left(toString(w.startDate), CASE w.startDatePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS from,
  left(toString(w.endDate - duration('P1D')), CASE w.endDatePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS until,
  COLLECT {
    MATCH (w)-[:ADDRESSES]->(c:Competence)
    RETURN {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}} ORDER BY c.id
  } AS competences,
  w.confidence AS confidence, w.sourceIds AS sources
ORDER BY sides DESC, partners DESC, collaboration.id
LIMIT $limit
