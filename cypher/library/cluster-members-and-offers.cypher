/*---
title:
  en: "Members of a cluster and what they offer"
  fr: "Les membres d'un cluster et ce qu'ils offrent"
description:
  en: >-
    The members of a cluster that are known here on a day, with what each is known for first. Lists of members are far
    from complete: one who is not here may well be a member.
  fr: >-
    Les membres d'un cluster connus ici à une date, avec d'abord ce pour quoi chacun est connu. Les listes de membres
    sont loin d'être complètes : qui n'y est pas peut très bien être membre.
tags: [policymaker, facilitator, cluster]
parameters:
  - name: cluster
    label: {en: "Cluster", fr: "Cluster"}
    type: node
    kinds: [cluster]
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
  member: {label: {en: "Member", fr: "Membre"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  offers: {label: {en: "Offers", fr: "Offre"}, kind: list}
  offered: {label: {en: "How many competences", fr: "Combien de compétences"}, kind: number}
  collaborations: {label: {en: "Collaborations known", fr: "Collaborations connues"}, kind: number}
  since: {label: {en: "Member since", fr: "Membre depuis"}, kind: date}
  membership: {label: {en: "Link", fr: "Lien"}, kind: link}
  confidence: {label: {en: "Confidence in the membership", fr: "Confiance dans l'adhésion"}, kind: confidence}
  sources: {label: {en: "Sources of the membership", fr: "Sources de l'adhésion"}, kind: sources}
---*/
MATCH (p:Cluster {id: $cluster})<-[m:MEMBER_OF]-(a:Actor)
WHERE all(x IN [m, a, p] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH p, m, a, COLLECT {
    MATCH (a)-[o:OFFERS]->(c:Competence)
    WHERE all(x IN [o] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}} ORDER BY o.level DESC, c.id
  } AS offers,
  COUNT {
    MATCH (a)-[:PARTICIPATES_IN]->(w:Collaboration)
    WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
      AND coalesce(w.startDate <= date($date), true) AND ($illustrative OR w.basis <> 'illustrative')
    RETURN DISTINCT w
  } AS collaborations
WITH p, m, offers, collaborations, a, {id: a.id, name: a.name, kind: CASE
    WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
    WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS member
RETURN member,
  COLLECT {
      MATCH (a)-[:LOCATED_IN]->(r:Region)
      RETURN {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region ORDER BY region.id LIMIT 1
    }[0] AS region,
  offers, size(offers) AS offered, collaborations,
  left(toString(m.validFrom), CASE m.validFromPrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS since,
  {type: 'MEMBER_OF', from: member, to: {id: p.id, kind: 'cluster', name: p.name}} AS membership,
  m.confidence AS confidence, m.sourceIds AS sources
ORDER BY offered DESC, collaborations DESC, member.id
LIMIT $limit
