/*---
title:
  en: "Organisations known by one source only"
  fr: "Organismes connus par une seule source"
description:
  en: >-
    Organisations and clusters of which everything known here (what they are, offer, belong to, work in and take part
    in) rests on one single source; first those of which most is said. A second source would make them surer.
  fr: >-
    Organismes et clusters dont tout ce qu'on sait ici (ce qu'ils sont, offrent, où ils adhèrent, sont actifs et
    prennent part) repose sur une seule source ; d'abord ceux dont on dit le plus. Une deuxième source les rendrait
    plus sûrs.
tags: [analyst, quality]
parameters:
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
  organisation: {label: {en: "Organisation", fr: "Organisme"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  facts: {label: {en: "Facts that rest on it", fr: "Faits qui reposent sur elle"}, kind: number}
  publisher: {label: {en: "Published by", fr: "Publiée par"}, kind: text}
  published: {label: {en: "Published", fr: "Publiée"}, kind: date}
  retrieved: {label: {en: "Read", fr: "Lue"}, kind: date}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Source", fr: "Source"}, kind: sources}
---*/
MATCH (r:Region)<-[:LOCATED_IN]-(a:Actor)
WHERE (size($region) = 0 OR r.id IN $region) AND ($illustrative OR a.basis <> 'illustrative')
  AND size(a.sourceIds) = 1
WITH r, a, COLLECT {
    MATCH (a)-[f:MEMBER_OF|OFFERS|NEEDS|ACTIVE_IN|PARTICIPATES_IN]->(:Entity)
    WHERE NOT coalesce(f.confidential, false) AND ($illustrative OR f.basis <> 'illustrative')
    RETURN f
  } AS facts
WHERE all(f IN facts WHERE f.sourceIds = a.sourceIds)
MATCH (s:Entity {id: a.sourceIds[0]})
WHERE s:Source
RETURN {id: a.id, name: a.name, kind: CASE
    WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
    WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS organisation,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region, size(facts) + 1 AS facts,
  s.publisher AS publisher, s.published AS published, s.retrieved AS retrieved,
  a.confidence AS confidence, a.sourceIds AS sources
ORDER BY facts DESC, organisation.id, region.id
LIMIT $limit
