/*---
title:
  en: "Scarce competences: what is asked for against who offers it"
  fr: "Compétences rares : ce qui est demandé et qui l'offre"
description:
  en: >-
    Per competence how many organisations offer it here, and how much asks for it: stated needs (without confidential
    ones), priorities in force that cover it, steps of value chains that require it. Scarcity is 1 − ln(1 + offers) /
    ln(1 + all that offer anything): 1 when nobody offers it. First what much asks for and few offer. What the
    priorities cover and the steps require is the editors' reading.
  fr: >-
    Par compétence, combien d'organismes l'offrent ici, et combien la demandent : besoins énoncés (sans les confiés),
    priorités en vigueur qui la couvrent, maillons qui l'exigent. Rareté : 1 − ln(1 + offres) / ln(1 + tous ceux qui
    offrent quelque chose) ; 1 quand personne ne l'offre. D'abord ce que beaucoup demandent et que peu offrent. Ce que
    couvrent les priorités et exigent les maillons est la lecture des rédacteurs.
tags: [analyst, competence]
parameters:
  - name: family
    label: {en: "Only of the family", fr: "Seulement de la famille"}
    type: node
    kinds: [competence]
    values: |
      MATCH (c:Competence)
      WHERE c.level = 1 AND all(word IN split($search, ' ') WHERE ' ' + coalesce(c.search, '') CONTAINS ' ' + word)
      RETURN c.id AS value, {en: c.nameEn, fr: c.nameFr} AS label, 'competence' AS kind
      ORDER BY CASE WHEN $language = 'fr' THEN c.nameFr ELSE c.nameEn END, value
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
  competence: {label: {en: "Competence", fr: "Compétence"}, kind: node}
  offers: {label: {en: "Offered by", fr: "Offerte par"}, kind: number}
  knownFor: {label: {en: "Of them known for it", fr: "Dont connus pour elle"}, kind: number}
  needs: {label: {en: "Stated needs", fr: "Besoins énoncés"}, kind: number}
  priorities: {label: {en: "Priorities that cover it", fr: "Priorités qui la couvrent"}, kind: number}
  steps: {label: {en: "Steps that require it", fr: "Maillons qui l'exigent"}, kind: number}
  demand: {label: {en: "Asks for it in all", fr: "La demandent en tout"}, kind: number, computed: true}
  scarcity: {label: {en: "Scarcity (0 to 1)", fr: "Rareté (0 à 1)"}, kind: number, computed: true}
  sources: {label: {en: "Sources of the offers", fr: "Sources des offres"}, kind: sources}
chart:
  kind: scatter
  x: offers
  y: demand
---*/
MATCH (a:Actor)-[o:OFFERS]->(:Competence)
WHERE all(x IN [a, o] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH count(DISTINCT a) AS offering
MATCH (c:Competence)
WHERE c.level = 2 AND ($illustrative OR c.basis <> 'illustrative')
  AND ($family IS NULL OR EXISTS { MATCH (c)-[:BROADER]->(family:Competence) WHERE family.id = $family })
WITH offering, c, COLLECT {
    MATCH (c)<-[o:OFFERS]-(a:Actor)
    WHERE all(x IN [a, o] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN o
  } AS facts,
  COUNT {
    MATCH (c)<-[n:NEEDS]-(a:Actor)
    WHERE NOT coalesce(n.confidential, false) AND all(x IN [a, n] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  } AS needs,
  COUNT {
    MATCH (c)<-[v:COVERS]-(y:Priority)<-[:PRIORITISES]-(:Region)
    WHERE all(x IN [v, y] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN DISTINCT y
  } AS priorities,
  COUNT {
    MATCH (c)<-[q:REQUIRES]-(s:Stage)
    WHERE all(x IN [q, s] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN DISTINCT s
  } AS steps
WITH offering, c, facts, size(facts) AS offers, needs, priorities, steps, needs + priorities + steps AS demand
WHERE demand > 0
RETURN {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}} AS competence, offers,
  size([fact IN facts WHERE fact.level = 3]) AS knownFor,
  needs, priorities, steps, demand,
  CASE WHEN offering = 0 THEN null ELSE round(1 - log(1 + offers) / log(1 + offering), 3) END AS scarcity,
  COLLECT { UNWIND facts AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY toFloat(demand) / (1 + offers) DESC, competence.id
LIMIT $limit
