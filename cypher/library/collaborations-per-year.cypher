/*---
title:
  en: "Collaborations that ran, year by year"
  fr: "Collaborations en cours, année par année"
description:
  en: >-
    How many collaborations ran on 1 January of each year; how many of them between companies and institutes (projects
    and agreements), across regions, and across sectors (companies of different main sectors). One family of sources
    at a time, because numbers of different sources cannot be compared. Those without a start date are left out. A
    rise may only mean that more was written down; it is never an effect of anything.
  fr: >-
    Combien de collaborations étaient en cours au 1ᵉʳ janvier de chaque année ; combien entre entreprises et instituts
    (projets et accords), entre régions, et entre secteurs (entreprises de secteurs principaux différents). Une
    famille de sources à la fois, car les nombres de sources différentes ne se comparent pas. Celles sans date de
    début sont laissées de côté. Une hausse peut seulement vouloir dire qu'on a noté davantage ; elle n'est jamais
    l'effet de quoi que ce soit.
tags: [analyst, indicator, collaboration]
parameters:
  - name: family
    label: {en: "Family of sources", fr: "Famille de sources"}
    type: choice
    required: true
    default: cordis
    choices:
      - {value: cordis, label: {en: "CORDIS (European research projects)", fr: "CORDIS (projets de recherche européens)"}}
      - {value: pages, label: {en: "Pages of regions, programmes and organisations", fr: "Pages de régions, de programmes et d'organismes"}}
  - name: since
    label: {en: "From year", fr: "De l'année"}
    type: number
    whole: true
    least: 1990
    most: 2100
    default: 2018
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
  year: {label: {en: "Year", fr: "Année"}, kind: number}
  measure: {label: {en: "Which", fr: "Lesquelles"}, kind: text}
  collaborations: {label: {en: "Running on 1 January", fr: "En cours au 1ᵉʳ janvier"}, kind: number}
  undated: {label: {en: "Without a start, left out", fr: "Sans début, laissées de côté"}, kind: number}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
chart:
  kind: lines
  x: year
  y: collaborations
  series: measure
---*/
MATCH (w:Collaboration)
WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND ($illustrative OR w.basis <> 'illustrative')
  AND ($family = 'cordis') = EXISTS {
    UNWIND w.sourceIds AS source
    MATCH (s:Entity {id: source})
    WHERE s:Source AND s.url STARTS WITH 'https://cordis.europa.eu/'
  }
  AND (size($region) = 0 OR EXISTS {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    WHERE r.id IN $region
  })
WITH w,
  EXISTS { MATCH (w)<-[:PARTICIPATES_IN]-(:Company) } AND EXISTS { MATCH (w)<-[:PARTICIPATES_IN]-(:KnowledgeInstitute) }
    AND w.kind IN ['project', 'agreement'] AS joinsKinds,
  COUNT { MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region) RETURN DISTINCT r } > 1 AS joinsRegions,
  COUNT { MATCH (w)<-[:PARTICIPATES_IN]-(:Company)-[:IN_SECTOR {main: true}]->(c:Sector) RETURN DISTINCT c } > 1 AS joinsSectors
WITH collect({
    work: w, from: w.startDate, joinsKinds: joinsKinds, joinsRegions: joinsRegions, joinsSectors: joinsSectors,
    until: CASE WHEN w.endDate IS NULL AND w.status = 'ended' THEN w.startDate
      ELSE coalesce(w.endDate, date('9999-12-31')) END
  }) AS known,
  sum(CASE WHEN w.startDate IS NULL THEN 1 ELSE 0 END) AS undated
UNWIND range($since, date($today).year) AS year
WITH year, undated, [each IN known WHERE each.from <= date({year: year, month: 1, day: 1})
  AND date({year: year, month: 1, day: 1}) < each.until] AS running
UNWIND [1, 2, 3, 4] AS place
WITH year, undated, place, [each IN running
  WHERE place = 1 OR place = 2 AND each.joinsKinds OR place = 3 AND each.joinsRegions OR place = 4 AND each.joinsSectors
  | each.work] AS works
RETURN year,
  CASE WHEN $language = 'fr' THEN ['toutes', 'entreprises avec instituts', 'entre régions', 'entre secteurs'][place - 1]
    ELSE ['all', 'companies with institutes', 'across regions', 'across sectors'][place - 1] END AS measure,
  size(works) AS collaborations, undated,
  COLLECT { UNWIND works AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY year, place
LIMIT $limit
