/*---
title:
  en: "How a value chain is held in some regions"
  fr: "Comment une chaîne de valeur est tenue dans certaines régions"
description:
  en: >-
    Per step of a value chain who is active in it in the chosen regions, who could be (offers all that is
    indispensable for it, or some of what is required where nothing is), and how it is held: several known, one known,
    could be filled, none known. A cluster stands for itself and its members, and lies where it lies itself. None
    known means none known here.
  fr: >-
    Par maillon d'une chaîne de valeur, qui y est actif dans les régions choisies, qui pourrait l'être (offre tout
    l'indispensable, ou une part de ce qui est exigé si rien n'est indispensable), et comment il est tenu : plusieurs
    connus, un seul connu, à pourvoir, aucun connu. Un cluster vaut pour lui-même et ses membres, et se trouve là où
    il est lui-même. Aucun connu veut dire aucun connu ici.
tags: [policymaker, facilitator, chain, region]
parameters:
  - name: chain
    label: {en: "Value chain", fr: "Chaîne de valeur"}
    type: node
    kinds: [value-chain]
    required: true
  - name: region
    label: {en: "Regions", fr: "Régions"}
    help: {en: "None chosen: all.", fr: "Sans choix : toutes."}
    type: node
    kinds: [region]
    many: true
  - name: parties
    label: {en: "Held by", fr: "Tenue par"}
    type: choice
    required: true
    default: clusters
    choices:
      - {value: clusters, label: {en: "clusters", fr: "des clusters"}}
      - {value: organisations, label: {en: "organisations", fr: "des organismes"}}
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
  held: {label: {en: "How it is held", fr: "Comment il est tenu"}, kind: text, computed: true}
  active: {label: {en: "Active in it", fr: "Y sont actifs"}, kind: list}
  actives: {label: {en: "How many active", fr: "Combien d'actifs"}, kind: number}
  able: {label: {en: "Could be", fr: "Pourraient l'être"}, kind: list, computed: true}
  ables: {label: {en: "How many could", fr: "Combien pourraient"}, kind: number, computed: true}
  requires: {label: {en: "Requires", fr: "Exige"}, kind: list}
  feeds: {label: {en: "Feeds", fr: "Alimente"}, kind: node}
  sources: {label: {en: "Sources of who is active", fr: "Sources de qui est actif"}, kind: sources}
chart:
  kind: bars
  x: step
  y: actives
---*/
MATCH (k:ValueChain {id: $chain})<-[:STAGE_OF]-(s:Stage)
WHERE $illustrative OR (k.basis <> 'illustrative' AND s.basis <> 'illustrative')
WITH s, COLLECT {
    MATCH (s)-[q:REQUIRES]->(c:Competence)
    WHERE all(x IN [q] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN {competence: c, weight: q.weight} ORDER BY q.weight DESC, c.id
  } AS requirements
WITH s, requirements, size([each IN requirements WHERE each.weight = 1]) AS indispensable,
  COLLECT {
    MATCH (s)<-[i:ACTIVE_IN]-(a:Actor)-[m:MEMBER_OF*0..1]->(p:Actor)-[l:LOCATED_IN]->(r:Region)
    WHERE ($parties = 'clusters' AND p:Cluster OR $parties = 'organisations' AND p = a AND NOT p:Cluster)
      AND (size($region) = 0 OR r.id IN $region)
      AND all(x IN m + [i, a, p, l] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
      AND NOT EXISTS {
        MATCH (p)-[gone:SUCCEEDED_BY]->()
        WHERE p:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
          AND ($illustrative OR gone.basis <> 'illustrative')
      }
    RETURN {party: p, fact: i}
  } AS activities
WITH s, requirements, indispensable, activities, COLLECT {
    UNWIND activities AS each
    WITH DISTINCT each.party AS p
    RETURN p ORDER BY p.id
  } AS active
WITH s, requirements, indispensable, activities, active, COLLECT {
    UNWIND requirements AS each
    WITH each.competence AS c, each.weight AS weight
    MATCH (c)<-[o:OFFERS]-(a:Actor)-[m:MEMBER_OF*0..1]->(p:Actor)-[l:LOCATED_IN]->(r:Region)
    WHERE ($parties = 'clusters' AND p:Cluster OR $parties = 'organisations' AND p = a AND NOT p:Cluster)
      AND (size($region) = 0 OR r.id IN $region)
      AND all(x IN m + [o, a, p, l] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
      AND NOT p IN active
      AND NOT EXISTS {
        MATCH (p)-[gone:SUCCEEDED_BY]->()
        WHERE p:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
          AND ($illustrative OR gone.basis <> 'illustrative')
      }
    WITH p, count(DISTINCT CASE WHEN weight = 1 THEN c END) AS held
    WHERE held = indispensable
    RETURN p ORDER BY p.id
  } AS able
WITH s, requirements, activities, active, able, CASE
    WHEN size(active) > 1 THEN 0 WHEN size(active) = 1 THEN 1 WHEN size(able) > 0 THEN 2 ELSE 3
  END AS state
RETURN {id: s.id, kind: 'stage', name: {en: s.nameEn, fr: s.nameFr}} AS step,
  CASE WHEN $language = 'fr' THEN ['plusieurs connus', 'un seul connu', 'à pourvoir', 'aucun connu'][state]
    ELSE ['several known', 'one known', 'could be filled', 'none known'][state] END AS held,
  [p IN active | {id: p.id, name: p.name, kind: CASE
      WHEN p:Cluster THEN 'cluster' WHEN p:Company THEN 'company'
      WHEN p:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
    END}] AS active, size(active) AS actives,
  [p IN able | {id: p.id, name: p.name, kind: CASE
      WHEN p:Cluster THEN 'cluster' WHEN p:Company THEN 'company'
      WHEN p:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
    END}] AS able, size(able) AS ables,
  [each IN requirements | {
    id: each.competence.id, kind: 'competence', name: {en: each.competence.nameEn, fr: each.competence.nameFr}
  }] AS requires,
  COLLECT { MATCH (s)-[:FEEDS]->(t:Stage) RETURN {id: t.id, kind: 'stage', name: {en: t.nameEn, fr: t.nameFr}} LIMIT 1 }[0] AS feeds,
  COLLECT {
    UNWIND activities AS each
    UNWIND each.fact.sourceIds AS source
    RETURN DISTINCT source ORDER BY source
  } AS sources
ORDER BY s.order, step.id
LIMIT $limit
