/*---
title:
  en: "Partner regions for a priority"
  fr: "Régions partenaires pour une priorité"
description:
  en: >-
    For a smart-specialisation priority of one region, which other regions could be partners, with the competences it
    covers that organisations there offer (named fields of work or what they are known for), priorities there that
    cover some of them too, and the collaborations that already run between the two regions. First where most of it is
    offered. What a priority covers is the editors' reading.
  fr: >-
    Pour une priorité de spécialisation intelligente d'une région, quelles autres régions pourraient être partenaires,
    avec les compétences qu'elle couvre et que des organismes y offrent (domaine de travail nommé ou ce pour quoi ils
    sont connus), les priorités qui y couvrent aussi une part, et les collaborations déjà en cours entre les deux
    régions. D'abord là où l'on en offre le plus. Ce qu'une priorité couvre est la lecture des rédacteurs.
tags: [policymaker, region, match]
parameters:
  - name: region
    label: {en: "Region", fr: "Région"}
    type: node
    kinds: [region]
    required: true
  - name: priority
    label: {en: "Priority", fr: "Priorité"}
    type: node
    kinds: [priority]
    required: true
    after: [region]
    values: |
      MATCH (:Entity {id: $region})-[:PRIORITISES]->(y:Priority)
      WHERE all(word IN split($search, ' ') WHERE ' ' + coalesce(y.search, '') CONTAINS ' ' + word)
      RETURN y.id AS value, {en: y.nameEn, fr: y.nameFr} AS label, 'priority' AS kind,
        CASE WHEN y.validTo <= date($today) THEN {en: 'no longer in force', fr: 'plus en vigueur'} END AS hint
      ORDER BY coalesce(y.validTo <= date($today), false), CASE WHEN $language = 'fr' THEN y.nameFr ELSE y.nameEn END, value
      LIMIT $limit
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  partner: {label: {en: "Could be a partner", fr: "Pourrait être partenaire"}, kind: node, computed: true}
  offers: {label: {en: "Offers of what is covered", fr: "Offre de ce qui est couvert"}, kind: list}
  offered: {label: {en: "How many", fr: "Combien"}, kind: number}
  covered: {label: {en: "Of how many covered", fr: "Sur combien de couvertes"}, kind: number}
  organisations: {label: {en: "Organisations that offer it", fr: "Organismes qui l'offrent"}, kind: number}
  priorities: {label: {en: "Priorities there that cover some", fr: "Priorités qui en couvrent"}, kind: list}
  running: {label: {en: "Running collaborations between them", fr: "Collaborations en cours entre elles"}, kind: number}
  sources: {label: {en: "Sources of the offers", fr: "Sources des offres"}, kind: sources}
---*/
MATCH (home:Region {id: $region})-[:PRIORITISES]->(:Priority {id: $priority})-[v:COVERS]->(c:Competence)
WHERE all(x IN [v] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH home, collect(c) AS covered
UNWIND covered AS c
MATCH (c)<-[o:OFFERS]-(a:Actor)-[l:LOCATED_IN]->(r:Region)
WHERE r <> home AND o.level >= 2
  AND all(x IN [o, a, l] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH home, covered, r, c, a, o
ORDER BY c.id
WITH home, covered, r, collect(DISTINCT c) AS found, count(DISTINCT a) AS organisations, collect(o) AS facts
RETURN {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS partner,
  [c IN found | {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}}] AS offers,
  size(found) AS offered, size(covered) AS covered, organisations,
  COLLECT {
    MATCH (r)-[h:PRIORITISES]->(y:Priority)-[also:COVERS]->(c:Competence)
    WHERE c IN covered AND all(x IN [h, y, also] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN DISTINCT {id: y.id, kind: 'priority', name: {en: y.nameEn, fr: y.nameFr}} AS priority ORDER BY priority.id
  } AS priorities,
  COUNT {
    MATCH (home)<-[:LOCATED_IN]-(:Actor)-[:PARTICIPATES_IN]->(w:Collaboration)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r)
    WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
      AND coalesce(w.startDate <= date($date), true)
      AND w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended')
      AND ($illustrative OR w.basis <> 'illustrative')
    RETURN DISTINCT w
  } AS running,
  COLLECT { UNWIND facts AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY offered DESC, organisations DESC, partner.id
LIMIT $limit
