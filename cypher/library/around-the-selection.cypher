/*---
title:
  en: "What is around the selection"
  fr: "Ce qui entoure la sélection"
description:
  en: >-
    The nodes of the selection with everything they are linked to, first what links several of them. Shown are links,
    each a stated fact with its sources; not shown are figures, sources themselves and needs stated in confidence.
  fr: >-
    Les nœuds de la sélection et tout ce à quoi ils sont liés, d'abord ce qui en relie plusieurs. On montre des liens,
    chacun un fait énoncé avec ses sources ; ni les chiffres, ni les sources elles-mêmes, ni les besoins confiés.
tags: [policymaker, facilitator, meeting]
parameters:
  - name: nodes
    label: {en: "Nodes", fr: "Nœuds"}
    help: {en: "The selection of the map.", fr: "La sélection de la carte."}
    type: node
    kinds: [cluster, company, knowledge-institute, public-body, competence, collaboration, stage, region]
    required: true
    many: true
  - name: ended
    label: {en: "Also links that have ended", fr: "Aussi les liens qui ont pris fin"}
    type: yes-no
    default: true
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
shape: graph
columns:
  link: {label: {en: "Link", fr: "Lien"}, kind: link}
  reaches: {label: {en: "Of the selection, it reaches", fr: "De la sélection, relie"}, kind: number}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (n:Entity)-[f]-(m:Entity)
WHERE n.id IN $nodes AND type(f) <> 'OF' AND NOT coalesce(f.confidential, false)
  AND ($ended OR all(x IN [f, m] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative')) AND coalesce(date($date) < m.endDate, true)
    AND coalesce(NOT m.status IN ['ended', 'dropped'], true))
  AND ($illustrative OR all(x IN [f, m] WHERE x.basis <> 'illustrative'))
WITH m, collect(DISTINCT n) AS reached, collect(DISTINCT f) AS facts
WITH CASE WHEN m.id IN $nodes THEN size($nodes) + 1 ELSE size(reached) END AS reaches, facts
UNWIND facts AS f
WITH f, max(reaches) AS reaches
WITH f, reaches, startNode(f) AS a, endNode(f) AS b, {
    Cluster: 'cluster', Company: 'company', KnowledgeInstitute: 'knowledge-institute', PublicBody: 'public-body',
    Competence: 'competence', Collaboration: 'collaboration', Stage: 'stage', Region: 'region', Sector: 'sector',
    ValueChain: 'value-chain', Priority: 'priority', Instrument: 'instrument', Practice: 'practice', Action: 'action',
    Indicator: 'indicator'
  } AS kinds
WITH f, reaches, a, b,
  kinds[head([label IN labels(a) WHERE NOT label IN ['Entity', 'Actor']])] AS kindOfA,
  kinds[head([label IN labels(b) WHERE NOT label IN ['Entity', 'Actor']])] AS kindOfB
WITH f, reaches,
  {id: a.id, kind: kindOfA, name: CASE
    WHEN a.nameFr IS NOT NULL THEN {en: a.nameEn, fr: a.nameFr}
    WHEN a.titleFr IS NOT NULL THEN {en: a.titleEn, fr: a.titleFr}
    ELSE coalesce(a.name, a.title, a.nameEn, a.titleEn, a.id)
  END} AS from,
  {id: b.id, kind: kindOfB, name: CASE
    WHEN b.nameFr IS NOT NULL THEN {en: b.nameEn, fr: b.nameFr}
    WHEN b.titleFr IS NOT NULL THEN {en: b.titleEn, fr: b.titleFr}
    ELSE coalesce(b.name, b.title, b.nameEn, b.titleEn, b.id)
  END} AS to
RETURN {
    type: type(f), from: from, to: to, properties: f {.level, .evidence, .role, .weight, .urgency, .kind}
  } AS link,
  CASE WHEN reaches > size($nodes) THEN 2 ELSE reaches END AS reaches, f.confidence AS confidence, f.sourceIds AS sources
ORDER BY reaches DESC, link.type, link.from.id, link.to.id
LIMIT $limit
