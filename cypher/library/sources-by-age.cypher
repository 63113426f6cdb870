/*---
title:
  en: "Sources by age"
  fr: "Les sources selon leur âge"
description:
  en: >-
    How old the sources are on which this graph rests, by year of publication, how many of them somebody opened, and
    how many facts about organisations and clusters (their links) rest on them. A fact that rests on sources of
    several years counts in each. Undated pages stand last.
  fr: >-
    De quand datent les sources sur lesquelles repose ce graphe, par année de publication, combien d'entre elles ont
    été ouvertes, et combien de faits sur les organismes et clusters (leurs liens) reposent sur elles. Un fait qui
    repose sur des sources de plusieurs années compte dans chacune. Les pages sans date viennent en dernier.
tags: [analyst, quality]
parameters:
  - name: region
    label: {en: "Only about", fr: "Seulement sur"}
    help: {en: "Facts about what lies there; none chosen: all.", fr: "Faits sur ce qui s'y trouve ; sans choix : tous."}
    type: node
    kinds: [region]
    many: true
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  year: {label: {en: "Published", fr: "Publiées"}, kind: text}
  cited: {label: {en: "Sources", fr: "Sources"}, kind: number}
  opened: {label: {en: "Of them opened", fr: "Dont ouvertes"}, kind: number}
  facts: {label: {en: "Facts that rest on them", fr: "Faits qui reposent sur elles"}, kind: number}
  weak: {label: {en: "Of these with confidence C or D", fr: "Dont de confiance C ou D"}, kind: number}
  sources: {label: {en: "Which", fr: "Lesquelles"}, kind: sources}
chart:
  kind: bars
  x: year
  y: cited
---*/
MATCH (a:Actor)-[f]->(:Entity)
WHERE NOT coalesce(f.confidential, false) AND ($illustrative OR f.basis <> 'illustrative')
  AND (size($region) = 0 OR EXISTS { MATCH (a)-[:LOCATED_IN]->(r:Region) WHERE r.id IN $region })
UNWIND f.sourceIds AS source
WITH source, collect(f) AS facts
MATCH (s:Entity {id: source})
WHERE s:Source
WITH coalesce(left(s.published, 4), CASE WHEN $language = 'fr' THEN 'sans date' ELSE 'undated' END) AS year,
  s.published IS NULL AS isUndated, collect(s) AS cited, collect(facts) AS facts
WITH year, isUndated, cited, COLLECT { UNWIND facts AS some UNWIND some AS f RETURN DISTINCT f } AS facts
RETURN year, size(cited) AS cited, size([s IN cited WHERE s.retrieved IS NOT NULL]) AS opened, size(facts) AS facts,
  size([f IN facts WHERE f.confidence IN ['C', 'D']]) AS weak,
  COLLECT { UNWIND cited AS s RETURN s.id AS id ORDER BY id } AS sources
ORDER BY isUndated, year DESC
LIMIT $limit
