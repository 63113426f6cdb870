/*---
title:
  en: "Programmes and who takes part in them"
  fr: "Programmes et qui y participe"
description:
  en: >-
    Per programme, as the sources name it, the collaborations known here, those that run, and the organisations,
    companies, institutes and regions that take part. Programmes are not merged when two sources name one differently;
    collaborations without a programme stand in a row of their own.
  fr: >-
    Par programme, comme les sources le nomment, les collaborations connues ici, celles en cours, et les organismes,
    entreprises, instituts et régions qui y participent. Deux noms d'un même programme ne sont pas réunis ; les
    collaborations sans programme ont leur propre ligne.
tags: [analyst, policymaker, collaboration]
parameters:
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
columns:
  programme: {label: {en: "Programme", fr: "Programme"}, kind: text}
  collaborations: {label: {en: "Collaborations", fr: "Collaborations"}, kind: number}
  running: {label: {en: "Of them running", fr: "Dont en cours"}, kind: number}
  organisations: {label: {en: "Organisations", fr: "Organismes"}, kind: number}
  companies: {label: {en: "Companies", fr: "Entreprises"}, kind: number}
  institutes: {label: {en: "Knowledge institutes", fr: "Instituts de la connaissance"}, kind: number}
  regions: {label: {en: "Regions", fr: "Régions"}, kind: list}
  confidence: {label: {en: "Confidence (weakest)", fr: "Confiance (la plus faible)"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
chart:
  kind: bars
  x: programme
  y: collaborations
---*/
MATCH (w:Collaboration)
WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true) AND ($illustrative OR w.basis <> 'illustrative')
  AND (size($region) = 0 OR EXISTS {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    WHERE r.id IN $region
  })
WITH coalesce(w.programme, CASE WHEN $language = 'fr' THEN 'non indiqué' ELSE 'not stated' END) AS programme,
  collect(w) AS works, count(w) AS collaborations, max(w.confidence) AS confidence,
  sum(CASE
    WHEN w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended') THEN 1 ELSE 0
  END) AS running
WITH programme, works, collaborations, running, confidence, COLLECT {
    UNWIND works AS w
    MATCH (w)<-[:PARTICIPATES_IN]-(a:Actor)
    RETURN DISTINCT a
  } AS partners
RETURN programme, collaborations, running, size(partners) AS organisations,
  size([a IN partners WHERE a:Company]) AS companies, size([a IN partners WHERE a:KnowledgeInstitute]) AS institutes,
  COLLECT {
    UNWIND partners AS a
    MATCH (a)-[:LOCATED_IN]->(r:Region)
    RETURN DISTINCT {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region ORDER BY region.id
  } AS regions,
  confidence, COLLECT { UNWIND works AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY collaborations DESC, organisations DESC, programme
LIMIT $limit
