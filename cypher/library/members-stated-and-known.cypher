/*---
title:
  en: "Members that clusters state and that are known here"
  fr: "Membres annoncés par les clusters et connus ici"
description:
  en: >-
    Per cluster the number of members it or somebody else last stated, with the day it stood for, and how many members
    are known here by name. The gap says how little this graph knows of a cluster, not that the figure is wrong; where
    several figures of one day differ, the range is shown.
  fr: >-
    Par cluster, le dernier nombre de membres annoncé par lui ou par d'autres, avec la date à laquelle il valait, et
    combien de membres sont connus ici par leur nom. L'écart dit combien ce graphe sait peu d'un cluster, non que le
    chiffre soit faux ; si plusieurs chiffres d'une même date diffèrent, l'intervalle est donné.
tags: [analyst, quality, cluster]
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
  cluster: {label: {en: "Cluster", fr: "Cluster"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  least: {label: {en: "Members stated, at least", fr: "Membres annoncés, au moins"}, kind: number}
  most: {label: {en: "Members stated, at most", fr: "Membres annoncés, au plus"}, kind: number}
  asOf: {label: {en: "As of", fr: "À la date du"}, kind: date}
  known: {label: {en: "Members known here", fr: "Membres connus ici"}, kind: number}
  share: {label: {en: "Known of the stated", fr: "Connus sur les annoncés"}, kind: number, unit: "%", computed: true}
  confidence: {label: {en: "Confidence in the figure", fr: "Confiance dans le chiffre"}, kind: confidence}
  sources: {label: {en: "Sources of the figure", fr: "Sources du chiffre"}, kind: sources}
chart:
  kind: scatter
  x: most
  y: known
---*/
MATCH (r:Region)<-[l:LOCATED_IN]-(p:Cluster)<-[:OF]-(m:Measurement)
WHERE (size($region) = 0 OR r.id IN $region) AND m.metric = 'members' AND coalesce(m.asOf <= date($date), true)
  AND all(x IN [p, l] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND ($illustrative OR m.basis <> 'illustrative')
  AND NOT EXISTS {
    MATCH (p)-[gone:SUCCEEDED_BY]->()
    WHERE p:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
      AND ($illustrative OR gone.basis <> 'illustrative')
  }
WITH r, p, collect(m) AS figures, max(m.asOf) AS latest
WITH r, p, [m IN figures WHERE latest IS NULL OR m.asOf = latest] AS figures, COUNT {
    MATCH (p)<-[k:MEMBER_OF]-(a:Actor)
    WHERE all(x IN [k, a] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN DISTINCT a
  } AS known
UNWIND figures AS m
WITH r, p, known, min(m.value) AS least, max(m.value) AS most, max(m.confidence) AS confidence,
  max(left(toString(m.asOf), CASE m.asOfPrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END)) AS asOf, collect(m) AS figures
RETURN {id: p.id, kind: 'cluster', name: p.name} AS cluster,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region, least, most, asOf, known,
  CASE WHEN most > 0 THEN round(100.0 * known / most, 1) END AS share, confidence,
  COLLECT { UNWIND figures AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY most - known DESC, cluster.id, region.id
LIMIT $limit
