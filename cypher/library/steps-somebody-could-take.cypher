/*---
title:
  en: "Steps of value chains that somebody could take"
  fr: "Maillons que quelqu'un pourrait tenir"
description:
  en: >-
    In which steps of value chains an organisation or a cluster (with its members) is active, and which it could take
    because it offers all that is indispensable for them. The fewer are known to be active there, the more it is
    wanted, so those come first among what it could take.
  fr: >-
    Dans quels maillons de chaînes de valeur un organisme ou un cluster (avec ses membres) est actif, et lesquels il
    pourrait tenir parce qu'il offre tout l'indispensable. Moins on y connaît d'actifs, plus il y serait attendu ;
    ceux-là viennent donc d'abord parmi ce qu'il pourrait tenir.
tags: [facilitator, chain]
parameters:
  - name: who
    label: {en: "Who", fr: "Qui"}
    type: node
    kinds: [cluster, company, knowledge-institute, public-body]
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
  step: {label: {en: "Step", fr: "Maillon"}, kind: node}
  chain: {label: {en: "Value chain", fr: "Chaîne de valeur"}, kind: node}
  isActive: {label: {en: "Is active in it", fr: "Y est actif"}, kind: yes-no}
  others: {label: {en: "Others known to be active", fr: "Autres actifs connus"}, kind: number}
  offers: {label: {en: "Offers of what is required", fr: "Offre parmi ce qui est exigé"}, kind: list}
  required: {label: {en: "Of how many required", fr: "Sur combien d'exigées"}, kind: number}
  confidence: {label: {en: "Confidence (weakest)", fr: "Confiance (la plus faible)"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (p:Entity {id: $who})<-[steps:MEMBER_OF*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH collect(DISTINCT a) AS party
MATCH (k:ValueChain)<-[:STAGE_OF]-(s:Stage)
WHERE $illustrative OR (k.basis <> 'illustrative' AND s.basis <> 'illustrative')
WITH party, k, s, COLLECT {
    MATCH (s)<-[i:ACTIVE_IN]-(a:Actor)
    WHERE a IN party AND all(x IN [i] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN i
  } AS activities,
  COLLECT {
    MATCH (s)-[q:REQUIRES]->(c:Competence)
    WHERE all(x IN [q] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN {competence: c, weight: q.weight} ORDER BY q.weight DESC, c.id
  } AS requirements
WITH party, k, s, activities, requirements, COLLECT {
    UNWIND requirements AS each
    WITH each.competence AS c
    MATCH (c)<-[o:OFFERS]-(a:Actor)
    WHERE a IN party AND all(x IN [o] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN o
  } AS offers
WITH party, k, s, activities, requirements, offers, COLLECT {
    UNWIND requirements AS each
    UNWIND offers AS o
    WITH DISTINCT each, endNode(o) AS offered
    WHERE each.competence = offered
    RETURN each ORDER BY each.weight DESC, offered.id
  } AS held
WHERE size(activities) > 0
  OR size(held) > 0 AND all(each IN requirements WHERE each.weight < 1 OR each IN held)
WITH party, k, s, activities, requirements, held, CASE WHEN size(activities) > 0 THEN activities ELSE offers END AS facts
RETURN {id: s.id, kind: 'stage', name: {en: s.nameEn, fr: s.nameFr}} AS step,
  {id: k.id, kind: 'value-chain', name: {en: k.nameEn, fr: k.nameFr}} AS chain, size(activities) > 0 AS isActive,
  COUNT {
    MATCH (s)<-[i:ACTIVE_IN]-(a:Actor)
    WHERE NOT a IN party AND all(x IN [i, a] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN DISTINCT a
  } AS others,
  [each IN held | {
    id: each.competence.id, kind: 'competence', name: {en: each.competence.nameEn, fr: each.competence.nameFr}
  }] AS offers,
  size(requirements) AS required,
  CASE WHEN any(f IN facts WHERE f.confidence = 'D') THEN 'D' WHEN any(f IN facts WHERE f.confidence = 'C') THEN 'C'
    WHEN any(f IN facts WHERE f.confidence = 'B') THEN 'B' ELSE 'A' END AS confidence,
  COLLECT { UNWIND facts AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY isActive DESC, others, step.id
LIMIT $limit
