/*---
title:
  en: "What a region can do"
  fr: "Ce qu'une région sait faire"
description:
  en: >-
    Per family of competences how many organisations and clusters of a region offer something of it, how many are
    known for it, and which of its competences most of them offer. It counts whom we know, not who there is.
  fr: >-
    Par famille de compétences, combien d'organismes et de clusters d'une région en offrent quelque chose, combien
    sont connus pour cela, et quelles compétences la plupart d'entre eux offrent. On compte ceux que l'on connaît, non
    ceux qui existent.
tags: [policymaker, competence, region]
parameters:
  - name: region
    label: {en: "Region", fr: "Région"}
    type: node
    kinds: [region]
    required: true
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  family: {label: {en: "Family", fr: "Famille"}, kind: node}
  organisations: {label: {en: "Offer something of it", fr: "En offrent quelque chose"}, kind: number}
  knownFor: {label: {en: "Known for it", fr: "Connus pour cela"}, kind: number}
  most: {label: {en: "Most offered", fr: "Les plus offertes"}, kind: list}
  missing: {label: {en: "Competences nobody known offers", fr: "Compétences que personne de connu n'offre"}, kind: number}
  confidence: {label: {en: "Confidence (weakest)", fr: "Confiance (la plus faible)"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
chart:
  kind: bars
  x: family
  y: organisations
---*/
MATCH (:Region {id: $region})<-[l:LOCATED_IN]-(a:Actor)-[o:OFFERS]->(c:Competence)-[:BROADER]->(f:Competence)
WHERE all(x IN [l, a, o] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH f, c, collect(o) AS offers, collect(a) AS actors
ORDER BY size(actors) DESC, c.id
WITH f, collect(c) AS found, collect(offers) AS lists, collect(actors) AS some
WITH f, found,
  COLLECT { UNWIND lists AS offers UNWIND offers AS o RETURN DISTINCT o } AS facts,
  COUNT { UNWIND some AS actors UNWIND actors AS a RETURN DISTINCT a } AS organisations
RETURN {id: f.id, kind: 'competence', name: {en: f.nameEn, fr: f.nameFr}} AS family, organisations,
  COUNT { UNWIND facts AS o WITH o WHERE o.level = 3 RETURN DISTINCT startNode(o) } AS knownFor,
  [c IN found[..3] | {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}}] AS most,
  COUNT { MATCH (f)<-[:BROADER]-(c:Competence) WHERE NOT c IN found } AS missing,
  CASE WHEN any(o IN facts WHERE o.confidence = 'D') THEN 'D' WHEN any(o IN facts WHERE o.confidence = 'C') THEN 'C'
    WHEN any(o IN facts WHERE o.confidence = 'B') THEN 'B' ELSE 'A' END AS confidence,
  COLLECT { UNWIND facts AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY organisations DESC, family.id
LIMIT $limit
