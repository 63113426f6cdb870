/*---
title:
  en: "Organisations in no collaboration"
  fr: "Organismes dans aucune collaboration"
description:
  en: >-
    Organisations and clusters that exist on the day and of which no project, agreement or contract is known here,
    neither running nor ended; those that offer most come first. It may be that they work alone, or that nobody wrote
    it down. Of a cluster only its own collaborations count, not those of its members.
  fr: >-
    Organismes et clusters qui existent à cette date et dont on ne connaît ici ni projet, ni accord, ni contrat, en
    cours ou terminé ; d'abord ceux qui offrent le plus. Soit ils travaillent seuls, soit personne ne l'a noté. D'un
    cluster ne comptent que ses propres collaborations, non celles de ses membres.
tags: [policymaker, analyst, quality, collaboration]
parameters:
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
  organisation: {label: {en: "Organisation", fr: "Organisme"}, kind: node}
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  offers: {label: {en: "Offers", fr: "Offre"}, kind: list}
  offered: {label: {en: "How many competences", fr: "Combien de compétences"}, kind: number}
  clusters: {label: {en: "Member of", fr: "Membre de"}, kind: list}
  confidence: {label: {en: "Confidence", fr: "Confiance"}, kind: confidence}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
---*/
MATCH (a:Actor)-[l:LOCATED_IN]->(r:Region)
WHERE (size($region) = 0 OR r.id IN $region) AND (size($kind) = 0 OR any(label IN labels(a) WHERE label IN $kind))
  AND all(x IN [a, l] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND NOT EXISTS {
    MATCH (a)-[gone:SUCCEEDED_BY]->()
    WHERE a:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
      AND ($illustrative OR gone.basis <> 'illustrative')
  }
  AND NOT EXISTS {
    MATCH (a)-[:PARTICIPATES_IN]->(w:Collaboration)
    WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
      AND coalesce(w.startDate <= date($date), true) AND ($illustrative OR w.basis <> 'illustrative')
  }
WITH a, r, COLLECT {
    MATCH (a)-[o:OFFERS]->(c:Competence)
    WHERE all(x IN [o] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN {id: c.id, kind: 'competence', name: {en: c.nameEn, fr: c.nameFr}} ORDER BY o.level DESC, c.id
  } AS offers
RETURN {id: a.id, name: a.name, kind: CASE
    WHEN a:Cluster THEN 'cluster' WHEN a:Company THEN 'company'
    WHEN a:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS organisation,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region, offers, size(offers) AS offered,
  COLLECT {
    MATCH (a)-[m:MEMBER_OF]->(p:Cluster)
    WHERE all(x IN [m, p] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    RETURN {id: p.id, kind: 'cluster', name: p.name} ORDER BY p.id
  } AS clusters,
  a.confidence AS confidence, a.sourceIds AS sources
ORDER BY offered DESC, organisation.id, region.id
LIMIT $limit
