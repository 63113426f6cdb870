/*---
title:
  en: "Collaborations among the selection"
  fr: "Les collaborations au sein de la sélection"
description:
  en: >-
    Collaborations in which at least two of the selected organisations and clusters take part, or that are selected
    themselves; those that join most of the selection first. Events are in it and say so; running means running on the
    day.
  fr: >-
    Collaborations auxquelles prennent part au moins deux des organismes et clusters choisis, ou qui sont elles-mêmes
    choisies ; d'abord celles qui en réunissent le plus. Les événements y sont et le disent ; en cours veut dire en
    cours à cette date.
tags: [policymaker, facilitator, collaboration, meeting]
parameters:
  - name: nodes
    label: {en: "Nodes", fr: "Nœuds"}
    help: {en: "The selection of the map.", fr: "La sélection de la carte."}
    type: node
    kinds: [cluster, company, knowledge-institute, public-body, collaboration]
    required: true
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
  collaboration: {label: {en: "Collaboration", fr: "Collaboration"}, kind: node}
  joined: {label: {en: "Of the selection", fr: "De la sélection"}, kind: number}
  partners: {label: {en: "Who", fr: "Qui"}, kind: list}
  kind: {label: {en: "Kind", fr: "Nature"}, kind: text}
  isRunning: {label: {en: "Running", fr: "En cours"}, kind: yes-no}
  from: {label: {en: "Begins", fr: "Début"}, kind: date}
  until: {label: {en: "Ends", fr: "Fin"}, kind: date}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
  links: {label: {en: "Links", fr: "Liens"}, kind: list}
---*/
MATCH (n:Entity)-[:PARTICIPATES_IN*0..1]->(w:Collaboration)
WHERE n.id IN $nodes AND w.status IN ['agreed', 'running', 'ended'] AND coalesce(w.startDate <= date($date), true)
  AND ($illustrative OR w.basis <> 'illustrative')
WITH w, [a IN collect(DISTINCT n) WHERE a <> w] AS selected
WHERE size(selected) > 1 OR w.id IN $nodes
RETURN {id: w.id, kind: 'collaboration', name: w.title} AS collaboration, size(selected) AS joined,
  COLLECT { UNWIND selected AS a RETURN {id: a.id, name: a.name, kind: CASE
      WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
      WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
    END} AS partner ORDER BY partner.id } AS partners,
  CASE WHEN $language = 'fr'
    THEN {project: 'projet', agreement: 'accord', contract: 'contrat', event: 'événement'}[w.kind] ELSE w.kind END AS kind,
  coalesce(w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended'), false) AS isRunning,
  left(toString(w.startDate), CASE w.startDatePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS from,
  left(toString(w.endDate - duration('P1D')), CASE w.endDatePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS until,
  w.confidence AS confidence, w.sourceIds AS sources,
  COLLECT {
    UNWIND selected AS a
    WITH {id: a.id, name: a.name, kind: CASE
        WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
        WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
      END} AS who
    RETURN {type: 'PARTICIPATES_IN', from: who, to: {id: w.id, kind: 'collaboration', name: w.title}} ORDER BY who.id
  } AS links
ORDER BY joined DESC, isRunning DESC, collaboration.id
LIMIT $limit
