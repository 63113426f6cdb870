/*---
title:
  en: "Good practices of the regions"
  fr: "Bonnes pratiques des régions"
description:
  en: >-
    Good practices that regions described, with what they did, latest first; all, or those whose title or text
    contains some words. What worked there may not work elsewhere.
  fr: >-
    Bonnes pratiques décrites par les régions, avec ce qu'elles ont fait, les plus récentes d'abord ; toutes, ou
    celles dont le titre ou le texte contient certains mots. Ce qui a réussi là-bas ne réussit pas forcément ailleurs.
tags: [policymaker, facilitator, region]
parameters:
  - name: words
    label: {en: "Containing", fr: "Contenant"}
    help: {en: "One or more words, as they are written; several must stand together.", fr: "Un ou plusieurs mots, comme ils s'écrivent ; plusieurs doivent se suivre."}
    type: text
  - name: region
    label: {en: "Regions", fr: "Régions"}
    help: {en: "None chosen: all.", fr: "Sans choix : toutes."}
    type: node
    kinds: [region]
    many: true
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  practice: {label: {en: "Practice", fr: "Pratique"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  year: {label: {en: "Year", fr: "Année"}, kind: number}
  summary: {label: {en: "What it is", fr: "Ce que c'est"}, kind: text}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (g:Practice)-[:LOCATED_IN]->(r:Region)
WHERE (size($region) = 0 OR r.id IN $region) AND ($illustrative OR g.basis <> 'illustrative')
  AND ($words IS NULL OR any(text IN [g.titleEn, g.titleFr, g.summaryEn, g.summaryFr]
    WHERE toLower(text) CONTAINS toLower($words)))
RETURN {id: g.id, kind: 'practice', name: {en: g.titleEn, fr: g.titleFr}} AS practice,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region, toInteger(g.year) AS year,
  CASE WHEN $language = 'fr' THEN g.summaryFr ELSE g.summaryEn END AS summary,
  g.confidence AS confidence, g.sourceIds AS sources
ORDER BY coalesce(toInteger(g.year), 0) DESC, practice.id, region.id
LIMIT $limit
