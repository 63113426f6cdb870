/*---
title:
  en: "Collaborations that end soon"
  fr: "Collaborations qui prennent bientôt fin"
description:
  en: >-
    Projects, agreements and contracts running on a day whose stated end lies within so many months, soonest first;
    with who takes part and what they are about, to talk about what comes next. Those without a stated end are not in
    it.
  fr: >-
    Projets, accords et contrats en cours à une date dont la fin annoncée tombe dans ce nombre de mois, les plus
    proches d'abord ; avec qui y prend part et sur quoi, pour parler de la suite. Ceux sans fin annoncée n'y sont pas.
tags: [policymaker, facilitator, collaboration, meeting]
parameters:
  - name: months
    label: {en: "Within months", fr: "Dans combien de mois"}
    type: number
    whole: true
    least: 1
    most: 60
    required: true
    default: 12
  - name: region
    label: {en: "Only with a partner in", fr: "Seulement avec un partenaire en"}
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
  collaboration: {label: {en: "Collaboration", fr: "Collaboration"}, kind: node}
  until: {label: {en: "Ends", fr: "Fin"}, kind: date}
  programme: {label: {en: "Programme", fr: "Programme"}, kind: text}
  partners: {label: {en: "Partners known here", fr: "Partenaires connus ici"}, kind: list}
  regions: {label: {en: "Regions", fr: "Régions"}, kind: list}
  competences: {label: {en: "About", fr: "Sur"}, kind: list}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (w:Collaboration)
WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended')
  AND w.endDate <= date($date) + duration({months: $months})
  AND ($illustrative OR w.basis <> 'illustrative')
  AND (size($region) = 0 OR EXISTS {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    WHERE r.id IN $region
  })
RETURN {id: w.id, kind: 'collaboration', name: w.title} AS collaboration,
  left(toString(w.endDate - duration('P1D')), CASE w.endDatePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS until,
  w.programme AS programme,
  COLLECT {
    MATCH (w)<-[:PARTICIPATES_IN]-(a:Actor)
    RETURN DISTINCT {id: a.id, name: a.name, kind: CASE
        WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
        WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
      END} AS partner ORDER BY partner.id
  } AS partners,
  COLLECT {
    MATCH (w)<-[:PARTICIPATES_IN]-(:Actor)-[:LOCATED_IN]->(r:Region)
    RETURN DISTINCT {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region ORDER BY region.id
  } AS regions,
  COLLECT {
    MATCH (w)-[:ADDRESSES]->(c:Competence)
    RETURN {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}} ORDER BY c.id
  } AS competences,
  w.confidence AS confidence, w.sourceIds AS sources
ORDER BY w.endDate, collaboration.id
LIMIT $limit
