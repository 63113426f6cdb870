/*---
title:
  en: "With whom somebody works"
  fr: "Avec qui quelqu'un travaille"
description:
  en: >-
    With whom an organisation, a cluster (with its members) or all of a region have shared projects, agreements or
    contracts; ended ones too, events not. The tie is stronger the more there are and the fewer took part in each
    (Newman, 1 divided by the other partners; agreements and contracts count half), because two in a consortium of
    forty hardly know each other.
  fr: >-
    Avec qui un organisme, un cluster (avec ses membres) ou toute une région a partagé des projets, accords ou
    contrats, même terminés, mais pas des événements. Le lien est d'autant plus fort qu'il y en a beaucoup et que peu
    y prennent part (Newman, 1 divisé par le nombre des autres partenaires ; accords et contrats comptent pour
    moitié), car deux membres d'un consortium de quarante se connaissent à peine.
tags: [facilitator, policymaker, collaboration]
parameters:
  - name: who
    label: {en: "Who", fr: "Qui"}
    type: node
    kinds: [cluster, company, knowledge-institute, public-body, region]
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
  partner: {label: {en: "Partner", fr: "Partenaire"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  shared: {label: {en: "Collaborations", fr: "Collaborations"}, kind: number}
  running: {label: {en: "Of them running", fr: "Dont en cours"}, kind: number}
  strength: {label: {en: "Strength of the tie", fr: "Force du lien"}, kind: number, computed: true}
  collaborations: {label: {en: "Which", fr: "Lesquelles"}, kind: list}
  confidence: {label: {en: "Confidence (weakest)", fr: "Confiance (la plus faible)"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
  links: {label: {en: "Links", fr: "Liens"}, kind: list}
---*/
MATCH (p:Entity {id: $who})<-[steps:MEMBER_OF|LOCATED_IN*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH collect(DISTINCT a) AS party
UNWIND party AS a
MATCH (a)-[u:PARTICIPATES_IN]->(w:Collaboration)<-[v:PARTICIPATES_IN]-(b:Actor)
WHERE NOT b IN party AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND all(x IN [u, v] WHERE coalesce(x.validFrom <= date($date), true))
  AND ($illustrative OR all(x IN [u, v, w, b] WHERE x.basis <> 'illustrative'))
WITH b, w, collect(DISTINCT a) AS ours, COUNT { MATCH (w)<-[:PARTICIPATES_IN]-(other:Actor) RETURN DISTINCT other } AS inGraph
ORDER BY w.startDate DESC, w.id
WITH b, collect(w) AS works, collect({work: w, ours: ours}) AS meetings, count(w) AS shared, max(w.confidence) AS confidence,
  sum(CASE
    WHEN w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended') THEN 1 ELSE 0
  END) AS running,
  sum(CASE WHEN w.kind = 'project' THEN 1.0 ELSE 0.5 END
    / (CASE WHEN coalesce(w.partnersTotal, 0) > inGraph THEN w.partnersTotal ELSE inGraph END - 1)) AS strength
RETURN {id: b.id, name: b.name, kind: CASE
    WHEN b:Cluster THEN 'cluster' WHEN b:Company THEN 'company'
    WHEN b:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS partner,
  COLLECT {
      MATCH (b)-[:LOCATED_IN]->(r:Region)
      RETURN {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region ORDER BY region.id LIMIT 1
    }[0] AS region,
  shared, running, round(strength, 3) AS strength,
  [w IN works | {id: w.id, kind: 'collaboration', name: w.title}] AS collaborations, confidence,
  COLLECT { UNWIND works AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources,
  COLLECT {
    UNWIND meetings AS each
    WITH each.work AS w, each.ours + [b] AS actors
    UNWIND actors AS a
    WITH w, {id: a.id, name: a.name, kind: CASE
        WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
        WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
      END} AS who
    RETURN {type: 'PARTICIPATES_IN', from: who, to: {id: w.id, kind: 'collaboration', name: w.title}} ORDER BY w.id, who.id
  } AS links
ORDER BY strength DESC, shared DESC, partner.id
LIMIT $limit
