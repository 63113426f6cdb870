/*---
title:
  en: "Figures of somebody over time"
  fr: "Les chiffres de quelqu'un au fil du temps"
description:
  en: >-
    Every dated figure that the sources give for some organisations and clusters, such as members, companies or people
    employed, in order of time. Figures of different sources may count differently, so a jump is a question and not
    yet an answer. Undated figures are left out of it.
  fr: >-
    Tous les chiffres datés que les sources donnent pour des organismes et des clusters, comme les membres, les
    entreprises ou les personnes employées, dans l'ordre du temps. Des sources différentes peuvent compter
    différemment : un saut est une question, pas encore une réponse. Les chiffres sans date n'y sont pas.
tags: [policymaker, analyst, cluster, quality]
parameters:
  - name: who
    label: {en: "Who", fr: "Qui"}
    type: node
    kinds: [cluster, company, knowledge-institute, public-body]
    required: true
    many: true
  - name: metric
    label: {en: "Figure", fr: "Chiffre"}
    type: choice
    required: true
    default: members
    after: [who]
    values: |
      MATCH (a:Entity)<-[:OF]-(m:Measurement)
      WHERE a.id IN $who AND m.asOf IS NOT NULL
      WITH m.metric AS metric, count(*) AS dated
      WITH metric, dated, CASE WHEN $language = 'fr' THEN coalesce({
          members: 'membres', companies: 'entreprises', employees: 'personnes employées', projects: 'projets',
          turnover: 'chiffre d’affaires'
        }[metric], metric) ELSE metric END AS label
      WHERE label CONTAINS $search
      RETURN metric AS value, label, toString(dated) AS hint
      ORDER BY dated DESC, value
      LIMIT $limit
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  organisation: {label: {en: "Organisation", fr: "Organisme"}, kind: text}
  asOf: {label: {en: "As of", fr: "À la date du"}, kind: date}
  value: {label: {en: "Value", fr: "Valeur"}, kind: number}
  unit: {label: {en: "Unit", fr: "Unité"}, kind: text}
  note: {label: {en: "Note", fr: "Remarque"}, kind: text}
  who: {label: {en: "Who", fr: "Qui"}, kind: node}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
chart:
  kind: lines
  x: asOf
  y: value
  series: organisation
---*/
MATCH (a:Entity)<-[:OF]-(m:Measurement)
WHERE a.id IN $who AND a:Actor AND m.metric = $metric AND m.asOf IS NOT NULL
  AND ($illustrative OR all(x IN [a, m] WHERE x.basis <> 'illustrative'))
RETURN coalesce(a.shortName, a.name) AS organisation,
  left(toString(m.asOf), CASE m.asOfPrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS asOf,
  m.value AS value, m.unit AS unit, m.note AS note,
  {id: a.id, name: a.name, kind: CASE
      WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
      WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
    END} AS who,
  m.confidence AS confidence, m.sourceIds AS sources
ORDER BY m.asOf, organisation, who.id, m.id
LIMIT $limit
