/*---
title:
  en: "What somebody offers against with how many they work"
  fr: "Ce qu'on offre et avec combien on travaille"
description:
  en: >-
    Per organisation how many competences it is known to offer and with how many others known here it has shared a
    collaboration. Those at the right and low are known for much and linked to little. Both numbers grow with how much
    was written about somebody, so a line between them proves nothing.
  fr: >-
    Par organisme, combien de compétences on lui connaît et avec combien d'autres connus ici il a partagé une
    collaboration. À droite et en bas, on sait faire beaucoup et on est peu relié. Les deux nombres croissent avec ce
    qui a été écrit sur chacun : une droite entre eux ne prouve rien.
tags: [analyst, competence, collaboration]
parameters:
  - name: region
    label: {en: "Regions", fr: "Régions"}
    help: {en: "None chosen: all.", fr: "Sans choix : toutes."}
    type: node
    kinds: [region]
    many: true
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  organisation: {label: {en: "Organisation", fr: "Organisme"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  kind: {label: {en: "Kind", fr: "Nature"}, kind: text}
  offers: {label: {en: "Competences offered", fr: "Compétences offertes"}, kind: number}
  partners: {label: {en: "Partners known", fr: "Partenaires connus"}, kind: number}
  collaborations: {label: {en: "Collaborations known", fr: "Collaborations connues"}, kind: number}
  confidence: {label: {en: "Confidence in the organisation", fr: "Confiance dans l'organisme"}, kind: confidence}
  sources: {label: {en: "Sources of the offers", fr: "Sources des offres"}, kind: sources}
chart:
  kind: scatter
  x: offers
  y: partners
  series: kind
---*/
MATCH (a:Actor)-[l:LOCATED_IN]->(r:Region)
WHERE (size($region) = 0 OR r.id IN $region) AND all(x IN [a, l] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND NOT EXISTS {
    MATCH (a)-[gone:SUCCEEDED_BY]->()
    WHERE a:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
      AND ($illustrative OR gone.basis <> 'illustrative')
  }
WITH a, r, COLLECT {
    MATCH (a)-[o:OFFERS]->(:Competence)
    WHERE all(x IN [o] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN o
  } AS facts,
  COLLECT {
    MATCH (a)-[u:PARTICIPATES_IN]->(w:Collaboration)
    WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
      AND coalesce(w.startDate <= date($date), true) AND ($illustrative OR (u.basis <> 'illustrative' AND w.basis <> 'illustrative'))
    RETURN DISTINCT w
  } AS works
WITH a, r, facts, works, COUNT {
    UNWIND works AS w
    MATCH (w)<-[:PARTICIPATES_IN]-(b:Actor)
    WHERE b <> a AND ($illustrative OR b.basis <> 'illustrative')
    RETURN DISTINCT b
  } AS partners
RETURN {id: a.id, name: a.name, kind: CASE
    WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
    WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS organisation,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region,
  CASE
    WHEN a:Cluster THEN 'cluster'
    WHEN a:Company THEN CASE WHEN $language = 'fr' THEN 'entreprise' ELSE 'company' END
    WHEN a:KnowledgeInstitute THEN CASE WHEN $language = 'fr' THEN 'institut de la connaissance' ELSE 'knowledge institute' END
    ELSE CASE WHEN $language = 'fr' THEN 'organisme public' ELSE 'public body' END
  END AS kind,
  size(facts) AS offers, partners, size(works) AS collaborations, a.confidence AS confidence,
  COLLECT { UNWIND facts AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY offers DESC, partners, organisation.id, region.id
LIMIT $limit
