/*---
title:
  en: Companies that could close a gap in a chain
  fr: Entreprises qui pourraient combler un maillon d'une chaîne
description:
  en: >-
    Companies that offer something a step of a value chain requires and are not known to be active in it. First those
    that offer all that is indispensable for the step, then by how much of it they offer and how well (the weight of
    what is required times the level of the offer divided by 3, summed). It says who could, not who does or wants to,
    and not how well they match the neighbouring steps, by which Value chains ranks them; companies of which nothing
    is known here are missing.
  fr: >-
    Entreprises qui offrent ce qu'un maillon d'une chaîne de valeur exige et dont on ne sait pas qu'elles y sont
    actives. D'abord celles qui offrent tout l'indispensable, puis selon ce qu'elles en offrent et à quel niveau
    (somme du poids de ce qui est exigé, fois le niveau de l'offre divisé par 3). La liste dit qui pourrait, et non
    qui le fait ou le veut, ni si l'on s'accorde avec les maillons voisins, selon quoi Chaînes de valeur les classe ;
    les entreprises dont on ne sait rien ici manquent.
tags: [policymaker, facilitator, chain]
parameters:
  - name: chain
    label: {en: Value chain, fr: Chaîne de valeur}
    type: node
    kinds: [value-chain]
    required: true
  - name: step
    label: {en: Step, fr: Maillon}
    type: node
    kinds: [stage]
    required: true
    after: [chain]
    values: |
      MATCH (:Entity {id: $chain})<-[:STAGE_OF]-(s:Stage)
      WHERE all(word IN split($search, ' ') WHERE ' ' + coalesce(s.search, '') CONTAINS ' ' + word)
      WITH s, COUNT {
        MATCH (s)<-[i:ACTIVE_IN]-(:Company)
        WHERE i.basis <> 'illustrative' OR s.basis = 'illustrative'
      } AS active
      RETURN s.id AS value, {en: s.nameEn, fr: s.nameFr} AS label, 'stage' AS kind,
        CASE active
          WHEN 0 THEN {en: 'no company known', fr: 'aucune entreprise connue'}
          WHEN 1 THEN {en: 'one company known', fr: 'une entreprise connue'}
          ELSE {en: active + ' companies known', fr: active + ' entreprises connues'}
        END AS hint
      ORDER BY s.order, value
      LIMIT $limit
  - name: region
    label: {en: Regions, fr: Régions}
    help: {en: "Where the companies lie; none chosen: everywhere.", fr: "Où se trouvent les entreprises ; sans choix : partout."}
    type: node
    kinds: [region]
    many: true
  - name: date
    label: {en: On, fr: Le}
    type: date
    default: today
  - name: illustrative
    label: {en: Count invented facts of the training set, fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  company: {label: {en: Company, fr: Entreprise}, kind: node, computed: true}
  region: {label: {en: Region, fr: Région}, kind: node}
  offers: {label: {en: Offers of what is required, fr: Offre parmi ce qui est exigé}, kind: list}
  offered: {label: {en: How many, fr: Combien}, kind: number}
  required: {label: {en: Of how many required, fr: Sur combien d'exigées}, kind: number}
  indispensable: {label: {en: All that is indispensable, fr: Tout l'indispensable}, kind: yes-no}
  strength: {label: {en: How much of it, fr: Dans quelle mesure}, kind: number, computed: true}
  evidence: {label: {en: Evidence, fr: Indices}, kind: list}
  confidence: {label: {en: Confidence (weakest), fr: Confiance (la plus faible)}, kind: confidence}
  sources: {label: {en: Sources, fr: Sources}, kind: sources}
  links: {label: {en: Links, fr: Liens}, kind: list}
chart:
  kind: bars
  x: company
  y: strength
---*/
MATCH (:Entity {id: $chain})<-[:STAGE_OF]-(s:Stage {id: $step})-[q:REQUIRES]->(c:Competence)
WHERE $illustrative OR (q.basis <> 'illustrative' AND s.basis <> 'illustrative')
WITH s, collect({competence: c, weight: q.weight}) AS requirements,
  sum(CASE WHEN q.weight = 1 THEN 1 ELSE 0 END) AS indispensable
UNWIND requirements AS requirement
WITH s, size(requirements) AS required, indispensable, requirement.competence AS c, requirement.weight AS weight
MATCH (c)<-[o:OFFERS]-(a:Company)-[l:LOCATED_IN]->(r:Region)
WHERE (size($region) = 0 OR r.id IN $region)
  AND all(x IN [o, a, l] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND NOT EXISTS {
    MATCH (a)-[i:ACTIVE_IN]->(s)
    WHERE coalesce(i.validFrom <= date($date), true) AND coalesce(date($date) < i.validTo, true)
      AND ($illustrative OR i.basis <> 'illustrative')
  }
WITH a, r, required, indispensable, c, weight, o
ORDER BY weight DESC, o.level DESC, c.id
WITH a, r, required, indispensable, collect(o) AS facts, max(o.confidence) AS confidence,
  collect({id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}}) AS offers,
  collect({
    type: 'OFFERS', from: {id: a.id, kind: 'company', name: a.name},
    to: {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}},
    properties: {level: o.level, evidence: o.evidence}
  }) AS links,
  sum(CASE WHEN weight = 1 THEN 1 ELSE 0 END) AS held, sum(weight * o.level / 3.0) AS strength
RETURN {id: a.id, kind: 'company', name: a.name} AS company,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region,
  offers, size(offers) AS offered, required, held = indispensable AS indispensable, round(strength, 2) AS strength,
  [fact IN facts WHERE fact.evidence IS NOT NULL | fact.evidence] AS evidence, confidence,
  COLLECT { UNWIND facts AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources,
  links
ORDER BY indispensable DESC, strength DESC, company.id, region.id
LIMIT $limit
