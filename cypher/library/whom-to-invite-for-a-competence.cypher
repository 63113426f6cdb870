/*---
title:
  en: "Whom to invite for a competence"
  fr: "Qui inviter pour une compétence"
description:
  en: >-
    Organisations and clusters that offer a competence or, for a family, any of it. Those that are known for it come
    first, then those with experience of working with others. Level 3 is what somebody is known for, 2 a named field
    of work, 1 only mentioned. Who is not here may well offer it.
  fr: >-
    Organismes et clusters qui offrent une compétence ou, pour une famille, une compétence qui en fait partie. D'abord
    ceux qui sont connus pour elle, puis ceux qui ont l'habitude de travailler avec d'autres. Niveau 3 : ce pour quoi
    on est connu ; 2 : un domaine de travail nommé ; 1 : seulement mentionné. Qui n'y est pas l'offre peut-être aussi.
tags: [facilitator, meeting, competence]
parameters:
  - name: competence
    label: {en: "Competence", fr: "Compétence"}
    type: node
    kinds: [competence]
    required: true
  - name: region
    label: {en: "Regions", fr: "Régions"}
    help: {en: "None chosen: all.", fr: "Sans choix : toutes."}
    type: node
    kinds: [region]
    many: true
  - name: kind
    label: {en: "Only", fr: "Seulement"}
    type: choice
    many: true
    choices:
      - {value: Company, label: {en: "companies", fr: "entreprises"}}
      - {value: KnowledgeInstitute, label: {en: "knowledge institutes", fr: "instituts de la connaissance"}}
      - {value: Cluster, label: {en: "clusters", fr: "clusters"}}
      - {value: PublicBody, label: {en: "public bodies", fr: "organismes publics"}}
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  guest: {label: {en: "Whom", fr: "Qui"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  competence: {label: {en: "Offers", fr: "Offre"}, kind: node}
  level: {label: {en: "Level (1 to 3)", fr: "Niveau (1 à 3)"}, kind: number}
  evidence: {label: {en: "Evidence", fr: "Indice"}, kind: text}
  collaborations: {label: {en: "Collaborations known", fr: "Collaborations connues"}, kind: number}
  clusters: {label: {en: "Member of", fr: "Membre de"}, kind: list}
  offer: {label: {en: "Link", fr: "Lien"}, kind: link}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (:Entity {id: $competence})<-[:BROADER*0..1]-(c:Competence)<-[o:OFFERS]-(a:Actor)-[l:LOCATED_IN]->(r:Region)
WHERE (size($region) = 0 OR r.id IN $region) AND (size($kind) = 0 OR any(label IN labels(a) WHERE label IN $kind))
  AND all(x IN [o, a, l] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND NOT EXISTS {
    MATCH (a)-[gone:SUCCEEDED_BY]->()
    WHERE a:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
      AND ($illustrative OR gone.basis <> 'illustrative')
  }
WITH a, r, c, o
ORDER BY o.level DESC, o.confidence, c.id
WITH a, r, head(collect({competence: c, offer: o})) AS best
WITH a, r, best.competence AS c, best.offer AS o, {id: a.id, name: a.name, kind: CASE
    WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
    WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS guest
RETURN guest, {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region,
  {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}} AS competence, o.level AS level, o.evidence AS evidence,
  COUNT {
    MATCH (a)-[:PARTICIPATES_IN]->(w:Collaboration)
    WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
      AND coalesce(w.startDate <= date($date), true) AND ($illustrative OR w.basis <> 'illustrative')
    RETURN DISTINCT w
  } AS collaborations,
  COLLECT {
    MATCH (a)-[m:MEMBER_OF]->(p:Cluster)
    WHERE all(x IN [m, p] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN {id: p.id, kind: 'cluster', name: p.name} ORDER BY p.id
  } AS clusters,
  {type: 'OFFERS', from: guest, to: {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}}} AS offer,
  o.confidence AS confidence, o.sourceIds AS sources
ORDER BY level DESC, collaborations DESC, confidence, guest.id, region.id
LIMIT $limit
