/*---
title:
  en: "Sectors whose companies work together"
  fr: "Secteurs dont les entreprises travaillent ensemble"
description:
  en: >-
    Pairs of main sectors (NACE divisions) whose companies share a project, agreement or contract, by the number of
    collaborations, ended ones too. Institutes and public bodies have no say, because their own sector would make
    everything cross. Companies are assigned to one main sector each.
  fr: >-
    Paires de secteurs principaux (divisions NACE) dont les entreprises partagent un projet, un accord ou un contrat,
    selon le nombre de collaborations, même terminées. Instituts et organismes publics n'y ont pas voix, car leur
    propre secteur ferait de tout un croisement. Chaque entreprise a un seul secteur principal.
tags: [analyst, indicator, collaboration]
parameters:
  - name: sector
    label: {en: "Only with the sector", fr: "Seulement avec le secteur"}
    type: node
    kinds: [sector]
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  one: {label: {en: "Sector", fr: "Secteur"}, kind: node}
  other: {label: {en: "With", fr: "Avec"}, kind: node}
  collaborations: {label: {en: "Collaborations", fr: "Collaborations"}, kind: number}
  running: {label: {en: "Of them running", fr: "Dont en cours"}, kind: number}
  companies: {label: {en: "Companies", fr: "Entreprises"}, kind: number}
  which: {label: {en: "Which", fr: "Lesquelles"}, kind: list}
  confidence: {label: {en: "Confidence (weakest)", fr: "Confiance (la plus faible)"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (s:Sector)<-[:IN_SECTOR {main: true}]-(a:Company)-[u:PARTICIPATES_IN]->(w:Collaboration)
  <-[v:PARTICIPATES_IN]-(b:Company)-[:IN_SECTOR {main: true}]->(t:Sector)
WHERE s.id < t.id AND ($sector IS NULL OR $sector IN [s.id, t.id])
  AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND ($illustrative OR all(x IN [a, b, w] WHERE x.basis <> 'illustrative'))
WITH s, t, w, collect(DISTINCT a) + collect(DISTINCT b) AS partners
ORDER BY w.startDate DESC, w.id
WITH s, t, collect(w) AS works, collect(partners) AS lists, count(w) AS collaborations, max(w.confidence) AS confidence,
  sum(CASE
    WHEN w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended') THEN 1 ELSE 0
  END) AS running
RETURN {id: s.id, kind: 'sector', name: {en: s.nameEn, fr: s.nameFr}} AS one,
  {id: t.id, kind: 'sector', name: {en: t.nameEn, fr: t.nameFr}} AS other, collaborations, running,
  COUNT { UNWIND lists AS partners UNWIND partners AS a RETURN DISTINCT a } AS companies,
  [w IN works | {id: w.id, kind: 'collaboration', name: w.title}] AS which, confidence,
  COLLECT { UNWIND works AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY collaborations DESC, companies DESC, one.id, other.id
LIMIT $limit
