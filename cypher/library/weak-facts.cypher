/*---
title:
  en: "Facts of low confidence"
  fr: "Faits de faible confiance"
description:
  en: >-
    Memberships, offers, activities in value chains and participations that rest on press or general knowledge (C) or
    are inferred or rest on a source nobody opened (D); first those of the best linked organisations, where a mistake
    would matter most. What the editors drew up themselves is not in it.
  fr: >-
    Adhésions, offres, activités dans des chaînes de valeur et participations qui reposent sur la presse ou la
    notoriété (C), ou sont déduites ou reposent sur une source que personne n'a ouverte (D) ; d'abord celles des
    organismes les plus reliés, où une erreur pèserait le plus. Ce que les rédacteurs ont eux-mêmes établi n'y est
    pas.
tags: [analyst, quality]
parameters:
  - name: region
    label: {en: "Regions", fr: "Régions"}
    help: {en: "None chosen: all.", fr: "Sans choix : toutes."}
    type: node
    kinds: [region]
    many: true
  - name: confidence
    label: {en: "Confidence", fr: "Confiance"}
    type: choice
    required: true
    many: true
    default: [D]
    choices:
      - {value: C, label: {en: "C press or general knowledge", fr: "C presse ou notoriété"}}
      - {value: D, label: {en: "D inferred", fr: "D déduit"}}
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  organisation: {label: {en: "Organisation", fr: "Organisme"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  fact: {label: {en: "Fact", fr: "Fait"}, kind: link}
  evidence: {label: {en: "Evidence", fr: "Indice"}, kind: text}
  links: {label: {en: "Links of the organisation", fr: "Liens de l'organisme"}, kind: number}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  unopened: {label: {en: "Sources nobody opened", fr: "Sources que personne n'a ouvertes"}, kind: number}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (r:Region)<-[:LOCATED_IN]-(a:Actor)-[f:MEMBER_OF|OFFERS|ACTIVE_IN|PARTICIPATES_IN]->(n:Entity)
WHERE (size($region) = 0 OR r.id IN $region) AND f.confidence IN $confidence AND f.basis <> 'model'
  AND ($illustrative OR f.basis <> 'illustrative')
WITH r, a, f, n, {id: a.id, name: a.name, kind: CASE
    WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
    WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS organisation
RETURN organisation,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region,
  {
    type: type(f), from: organisation, to: {
      id: n.id, name: CASE WHEN n.nameFr IS NULL THEN coalesce(n.name, n.title) ELSE {en: n.nameEn, fr: n.nameFr} END,
      kind: CASE
        WHEN n:Cluster THEN 'cluster' WHEN n:Competence THEN 'competence' WHEN n:Stage THEN 'stage' ELSE 'collaboration'
      END
    }
  } AS fact,
  f.evidence AS evidence, coalesce(a.degree, 0) AS links, f.confidence AS confidence,
  COUNT { UNWIND f.sourceIds AS source MATCH (s:Entity {id: source}) WHERE s:Source AND s.retrieved IS NULL } AS unopened,
  f.sourceIds AS sources
ORDER BY confidence DESC, links DESC, organisation.id, fact.type, fact.to.id, region.id
LIMIT $limit
