/*---
title:
  en: "Priorities of a region without a collaboration that runs"
  fr: "Priorités d'une région sans collaboration en cours"
description:
  en: >-
    Smart-specialisation priorities in force for which no running collaboration is known that has a partner in the
    region and addresses something the priority covers. Where no priority is in force on the day, the latest ones
    known. Beside it who there offers what is covered. Which competences a priority covers is the editors' reading;
    "none known" is not "none".
  fr: >-
    Priorités de spécialisation intelligente en vigueur pour lesquelles on ne connaît aucune collaboration en cours
    qui ait un partenaire dans la région et porte sur ce que la priorité couvre. Si aucune n'est en vigueur à cette
    date, les dernières connues. À côté, qui y offre ce qui est couvert. Ce qu'une priorité couvre est la lecture des
    rédacteurs ; « aucune connue » n'est pas « aucune ».
tags: [policymaker, region, collaboration]
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
  priority: {label: {en: "Priority", fr: "Priorité"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  covers: {label: {en: "Covers", fr: "Couvre"}, kind: list}
  organisations: {label: {en: "Organisations there that offer it", fr: "Organismes qui l'offrent sur place"}, kind: number}
  ended: {label: {en: "Ended or undated collaborations on it", fr: "Collaborations terminées ou sans date"}, kind: number}
  until: {label: {en: "In force until", fr: "En vigueur jusqu'à"}, kind: date}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (r:Region)-[h:PRIORITISES]->(y:Priority)
WHERE (size($region) = 0 OR r.id IN $region) AND coalesce(y.validFrom <= date($date), true)
  AND ($illustrative OR all(x IN [r, h, y] WHERE x.basis <> 'illustrative'))
WITH r, collect(y) AS begun, max(coalesce(y.validTo, date('9999-12-31'))) AS latest
UNWIND [y IN begun WHERE coalesce(date($date) < y.validTo, true) OR latest <= date($date) AND y.validTo = latest] AS y
WITH r, y, COLLECT {
    MATCH (y)-[v:COVERS]->(c:Competence)
    WHERE all(x IN [v] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN c ORDER BY c.id
  } AS covered
WITH r, y, covered, COLLECT {
    MATCH (r)<-[l:LOCATED_IN]-(:Actor)-[u:PARTICIPATES_IN]->(w:Collaboration)-[on:ADDRESSES]->(c:Entity)
    WHERE (c = y OR c IN covered) AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
      AND coalesce(w.startDate <= date($date), true)
      AND ($illustrative OR all(x IN [l, u, w, on] WHERE x.basis <> 'illustrative'))
    RETURN DISTINCT w
  } AS works
WITH r, y, covered, works, [w IN works
  WHERE w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended')] AS running
WHERE size(running) = 0
RETURN {id: y.id, kind: 'priority', name: {en: y.nameEn, fr: y.nameFr}} AS priority,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region,
  [c IN covered | {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}}] AS covers,
  COUNT {
    MATCH (r)<-[l:LOCATED_IN]-(a:Actor)-[o:OFFERS]->(c:Competence)
    WHERE c IN covered AND all(x IN [l, a, o] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN DISTINCT a
  } AS organisations,
  size(works) AS ended,
  CASE WHEN y.validTo IS NULL THEN null ELSE left(toString(y.validTo - duration('P1D')),
    CASE y.validToPrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) END AS until,
  y.confidence AS confidence, y.sourceIds AS sources
ORDER BY organisations DESC, region.id, priority.id
LIMIT $limit
