/*---
title:
  en: "New partners of a region since a year"
  fr: "Nouveaux partenaires d'une région depuis une année"
description:
  en: >-
    Pairs of an organisation of the region and one elsewhere that share a collaboration begun in or after the year,
    and none begun before. Pairs that also share one without a start date are left out, because nobody knows whether
    they are new. New means new to this graph; it is not the effect of anything.
  fr: >-
    Paires d'un organisme de la région et d'un autre d'ailleurs qui partagent une collaboration commencée cette
    année-là ou après, et aucune commencée avant. Les paires qui en partagent aussi une sans date de début sont
    laissées de côté, car nul ne sait si elles sont nouvelles. Nouveau veut dire nouveau dans ce graphe ; ce n'est
    l'effet de rien.
tags: [analyst, policymaker, indicator, collaboration]
parameters:
  - name: region
    label: {en: "Region", fr: "Région"}
    type: node
    kinds: [region]
    required: true
  - name: since
    label: {en: "Since year", fr: "Depuis l'année"}
    type: number
    whole: true
    least: 1990
    most: 2100
    required: true
    default: 2024
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  organisation: {label: {en: "In the region", fr: "Dans la région"}, kind: node}
  partner: {label: {en: "New partner", fr: "Nouveau partenaire"}, kind: node}
  partnerRegion: {label: {en: "Its region", fr: "Sa région"}, kind: node}
  first: {label: {en: "First collaboration", fr: "Première collaboration"}, kind: node}
  started: {label: {en: "Began", fr: "Commencée"}, kind: date}
  consortium: {label: {en: "Partners in it", fr: "Partenaires"}, kind: number}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (home:Region {id: $region})<-[l:LOCATED_IN]-(a:Actor)-[u:PARTICIPATES_IN]->(w:Collaboration)
  <-[v:PARTICIPATES_IN]-(b:Actor)-[k:LOCATED_IN]->(r:Region)
WHERE r <> home AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND all(x IN [l, u, v, k] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND ($illustrative OR all(x IN [a, b, w] WHERE x.basis <> 'illustrative'))
WITH a, b, r, w
ORDER BY w.startDate, w.id
WITH a, b, r, collect(w) AS works
WHERE all(w IN works WHERE coalesce(w.startDate >= date({year: $since, month: 1, day: 1}), false))
WITH a, b, r, works[0] AS w
RETURN {id: a.id, name: a.name, kind: CASE
    WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
    WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS organisation,
  {id: b.id, name: b.name, kind: CASE
      WHEN b:Cluster THEN 'cluster' WHEN b:Company THEN 'company'
      WHEN b:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
    END} AS partner,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS partnerRegion,
  {id: w.id, kind: 'collaboration', name: w.title} AS first,
  left(toString(w.startDate), CASE w.startDatePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS started,
  coalesce(w.partnersTotal, COUNT { MATCH (w)<-[:PARTICIPATES_IN]-(other:Actor) RETURN DISTINCT other }) AS consortium,
  w.confidence AS confidence, w.sourceIds AS sources
ORDER BY w.startDate DESC, first.id, organisation.id, partner.id, partnerRegion.id
LIMIT $limit
