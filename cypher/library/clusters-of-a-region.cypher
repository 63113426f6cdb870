/*---
title:
  en: "Clusters of a region"
  fr: "Clusters d'une région"
description:
  en: >-
    Clusters that lie in a region on a day, with what they offer themselves, their members known here, and with how
    many regions they or their members have worked. Clusters that merged or took another name by then are left out;
    few members known does not mean few members.
  fr: >-
    Clusters situés dans une région à une date, avec ce qu'ils offrent eux-mêmes, leurs membres connus ici, et avec
    combien de régions eux ou leurs membres ont travaillé. Les clusters qui avaient alors fusionné ou changé de nom
    n'y sont pas ; peu de membres connus ne veut pas dire peu de membres.
tags: [policymaker, cluster, region]
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
  cluster: {label: {en: "Cluster", fr: "Cluster"}, kind: node}
  offers: {label: {en: "Offers", fr: "Offre"}, kind: list}
  members: {label: {en: "Members known here", fr: "Membres connus ici"}, kind: number}
  collaborations: {label: {en: "Collaborations, with its members", fr: "Collaborations, avec ses membres"}, kind: number}
  running: {label: {en: "Of them running", fr: "Dont en cours"}, kind: number}
  regions: {label: {en: "Other regions worked with", fr: "Autres régions partenaires"}, kind: list}
  since: {label: {en: "Founded", fr: "Fondé"}, kind: text}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (home:Region {id: $region})<-[l:LOCATED_IN]-(p:Cluster)
WHERE all(x IN [p, l] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND NOT EXISTS {
    MATCH (p)-[gone:SUCCEEDED_BY]->()
    WHERE p:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
      AND ($illustrative OR gone.basis <> 'illustrative')
  }
WITH home, p, COLLECT {
    MATCH (p)<-[steps:MEMBER_OF*0..1]-(a:Actor)
    WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN DISTINCT a
  } AS party
WITH home, p, party, COLLECT {
    UNWIND party AS a
    MATCH (a)-[u:PARTICIPATES_IN]->(w:Collaboration)
    WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
      AND coalesce(w.startDate <= date($date), true) AND ($illustrative OR (u.basis <> 'illustrative' AND w.basis <> 'illustrative'))
    RETURN DISTINCT w
  } AS works
RETURN {id: p.id, kind: 'cluster', name: p.name} AS cluster,
  COLLECT {
    MATCH (p)-[o:OFFERS]->(c:Competence)
    WHERE all(x IN [o] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}} ORDER BY o.level DESC, c.id
  } AS offers,
  size(party) - 1 AS members, size(works) AS collaborations,
  size([w IN works WHERE w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended')]) AS running,
  COLLECT {
    UNWIND works AS w
    MATCH (w)<-[:PARTICIPATES_IN]-(b:Actor)-[:LOCATED_IN]->(r:Region)
    WHERE r <> home AND NOT b IN party
    RETURN DISTINCT {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region ORDER BY region.id
  } AS regions,
  toString(p.founded) AS since, p.confidence AS confidence, p.sourceIds AS sources
ORDER BY collaborations DESC, members DESC, cluster.id
LIMIT $limit
