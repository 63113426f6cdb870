/*---
title:
  en: "Who elsewhere offers what a cluster could need"
  fr: "Qui offre ailleurs ce dont un cluster pourrait avoir besoin"
description:
  en: >-
    What a cluster (with its members) needs and nobody of it offers, as far as that is known here: needs it states
    itself, and possible needs, which the strategy of its region or a value chain it works in suggests. Then who
    outside its region offers some of it: those first who could answer most, by how much is needed and how well it is
    offered. Exact competences only, no related ones; needs stated in confidence are left out. That somebody could
    answer does not say that anybody asked.
  fr: >-
    Ce dont un cluster (avec ses membres) a besoin et que personne chez lui n'offre, pour autant qu'on le sache ici :
    les besoins qu'il énonce, et les besoins possibles que suggèrent la stratégie de sa région ou une chaîne de valeur
    où il est actif. Puis qui, hors de sa région, en offre une part : d'abord qui pourrait répondre le plus, selon le
    poids du besoin et le niveau de l'offre. Seules comptent les compétences exactes, non les proches ; les besoins
    confiés sont laissés de côté. Pouvoir répondre ne veut pas dire qu'on ait demandé.
tags: [policymaker, facilitator, match]
parameters:
  - name: region
    label: {en: "Region", fr: "Région"}
    type: node
    kinds: [region]
    required: true
  - name: cluster
    label: {en: "Cluster", fr: "Cluster"}
    type: node
    kinds: [cluster]
    required: true
    after: [region]
    values: |
      MATCH (:Entity {id: $region})<-[:LOCATED_IN]-(p:Cluster)
      WHERE all(word IN split($search, ' ') WHERE ' ' + coalesce(p.search, '') CONTAINS ' ' + word)
        AND coalesce(date($today) < p.validTo, true)
        AND NOT EXISTS {
          MATCH (p)-[gone:SUCCEEDED_BY]->()
          WHERE gone.kind <> 'split' AND coalesce(gone.date <= date($today), true)
        }
      WITH p, COUNT { MATCH (p)<-[m:MEMBER_OF]-() WHERE coalesce(date($today) < m.validTo, true) } AS members
      RETURN p.id AS value, p.name AS label, 'cluster' AS kind, CASE members
          WHEN 0 THEN {en: 'no members known', fr: 'aucun membre connu'}
          WHEN 1 THEN {en: '1 member known', fr: '1 membre connu'}
          ELSE {en: members + ' members known', fr: members + ' membres connus'}
        END AS hint
      ORDER BY toLower(label), value
      LIMIT $limit
  - name: need
    label: {en: "Needs", fr: "Besoins"}
    help: {en: "Stated and possible ones of this cluster; none chosen: all.", fr: "Énoncés et possibles, de ce cluster ; sans choix : tous."}
    type: node
    kinds: [competence]
    many: true
    after: [cluster]
    values: |
      MATCH (p:Entity {id: $cluster})<-[steps:MEMBER_OF*0..1]-(a:Actor)
      WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($today), true)
        AND coalesce(date($today) < x.validTo, true))
      OPTIONAL MATCH (a)-[o:OFFERS]->(c:Competence)
      WITH p, collect(DISTINCT a) AS party, collect(DISTINCT c) AS offered
      CALL (p, party, offered) {
        UNWIND party AS a
        MATCH (a)-[n:NEEDS]->(d:Competence)
        WHERE NOT d IN offered AND NOT coalesce(n.confidential, false)
        RETURN d, 1 AS origin, n.urgency / 3.0 AS weight
      UNION
        MATCH (p)-[:LOCATED_IN]->(r:Region)-[:PRIORITISES]->(y:Priority)
        WHERE coalesce(y.validFrom <= date($today), true)
        WITH r, offered, collect(y) AS begun, max(coalesce(y.validTo, date('9999-12-31'))) AS latest
        UNWIND [y IN begun WHERE coalesce(date($today) < y.validTo, true)
          OR latest <= date($today) AND y.validTo = latest] AS y
        MATCH (y)-[:COVERS]->(d:Competence)
        WHERE NOT d IN offered AND EXISTS { MATCH (y)-[:COVERS]->(c:Competence) WHERE c IN offered }
        RETURN d, 2 AS origin, 2 / 3.0 AS weight
      UNION
        UNWIND party AS a
        MATCH (a)-[:ACTIVE_IN]->(s:Stage)-[:STAGE_OF]->(:ValueChain)<-[:STAGE_OF]-(t:Stage)-[q:REQUIRES]->(d:Competence)
        WHERE t <> s AND NOT d IN offered
        RETURN d, 3 AS origin, toFloat(q.weight) AS weight
      }
      WITH d, origin, weight
      ORDER BY weight DESC, origin
      WITH d, head(collect(origin)) AS origin
      WHERE all(word IN split($search, ' ') WHERE ' ' + coalesce(d.search, '') CONTAINS ' ' + word)
      RETURN d.id AS value, {en: d.nameEn, fr: d.nameFr} AS label, 'competence' AS kind, CASE origin
          WHEN 1 THEN {en: 'need', fr: 'besoin'}
          WHEN 2 THEN {en: 'possible need, by the strategy', fr: 'besoin possible, selon la stratégie'}
          ELSE {en: 'possible need, by a value chain', fr: 'besoin possible, selon une chaîne de valeur'}
        END AS hint
      ORDER BY origin, CASE WHEN $language = 'fr' THEN d.nameFr ELSE d.nameEn END, value
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
  who: {label: {en: "Who could answer", fr: "Qui pourrait répondre"}, kind: node, computed: true}
  where: {label: {en: "Region", fr: "Région"}, kind: node}
  answers: {label: {en: "Could answer", fr: "Pourrait répondre à"}, kind: list, computed: true}
  answered: {label: {en: "How many", fr: "Combien"}, kind: number, computed: true}
  known: {label: {en: "Of how many known", fr: "Sur combien de connus"}, kind: number}
  stated: {label: {en: "Of them stated needs", fr: "Dont besoins énoncés"}, kind: number}
  evidence: {label: {en: "Evidence of the offers", fr: "Indices des offres"}, kind: list}
  together: {label: {en: "Collaborations with the cluster", fr: "Collaborations avec le cluster"}, kind: number}
  confidence: {label: {en: "Confidence (weakest)", fr: "Confiance (la plus faible)"}, kind: confidence}
  sources: {label: {en: "Sources of the offers", fr: "Sources des offres"}, kind: sources}
---*/
MATCH (:Entity {id: $region})<-[:LOCATED_IN]-(p:Cluster {id: $cluster})<-[steps:MEMBER_OF*0..1]-(a:Actor)
WHERE all(x IN steps + [a] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
OPTIONAL MATCH (a)-[o:OFFERS]->(c:Competence)
WHERE all(x IN [o] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
WITH p, collect(DISTINCT a) AS party, collect(DISTINCT c) AS offered
CALL (p, party, offered) {
  // What it says itself.
  UNWIND party AS a
  MATCH (a)-[n:NEEDS]->(d:Competence)
  WHERE NOT d IN offered AND NOT coalesce(n.confidential, false) AND all(x IN [n] WHERE coalesce(x.validFrom <= date($date), true)
      AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  RETURN d, 1 AS origin, n.urgency / 3.0 AS weight
UNION
  // What a priority of its region covers of which it offers a part; without a valid priority, the latest ones.
  MATCH (p)-[l:LOCATED_IN]->(r:Region)-[h:PRIORITISES]->(y:Priority)
  WHERE all(x IN [l] WHERE coalesce(x.validFrom <= date($date), true)
      AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative')) AND coalesce(y.validFrom <= date($date), true)
    AND ($illustrative OR (h.basis <> 'illustrative' AND y.basis <> 'illustrative'))
  WITH r, offered, collect(y) AS begun, max(coalesce(y.validTo, date('9999-12-31'))) AS latest
  UNWIND [y IN begun WHERE coalesce(date($date) < y.validTo, true)
    OR latest <= date($date) AND y.validTo = latest] AS y
  MATCH (y)-[v:COVERS]->(d:Competence)
  WHERE all(x IN [v] WHERE coalesce(x.validFrom <= date($date), true)
      AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative')) AND NOT d IN offered AND EXISTS {
      MATCH (y)-[other:COVERS]->(c:Competence)
      WHERE c IN offered AND coalesce(date($date) < other.validTo, true)
        AND ($illustrative OR other.basis <> 'illustrative')
    }
  RETURN d, 2 AS origin, 2 / 3.0 AS weight
UNION
  // What other steps require of a value chain in which it is active.
  UNWIND party AS a
  MATCH (a)-[i:ACTIVE_IN]->(s:Stage)-[:STAGE_OF]->(k:ValueChain)<-[:STAGE_OF]-(t:Stage)-[q:REQUIRES]->(d:Competence)
  WHERE t <> s AND NOT d IN offered AND all(x IN [i, q] WHERE coalesce(x.validFrom <= date($date), true)
      AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
    AND ($illustrative OR (k.basis <> 'illustrative' AND t.basis <> 'illustrative'))
  RETURN d, 3 AS origin, toFloat(q.weight) AS weight
}
WITH party, d, origin, weight
ORDER BY weight DESC, origin
WITH party, d, head(collect(origin)) AS origin, max(weight) AS weight
WHERE size($need) = 0 OR d.id IN $need
WITH party, collect({competence: d, origin: origin, weight: weight}) AS needs
UNWIND needs AS need
WITH party, size(needs) AS known, need.competence AS d, need.origin AS origin, need.weight AS weight
MATCH (d)<-[o:OFFERS]-(b:Actor)-[l:LOCATED_IN]->(r:Region)
WHERE r.id <> $region AND NOT b IN party
  AND all(x IN [o, b, l] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND NOT EXISTS {
    MATCH (b)-[gone:SUCCEEDED_BY]->()
    WHERE b:Cluster AND gone.kind <> 'split' AND coalesce(gone.date <= date($date), true)
      AND ($illustrative OR gone.basis <> 'illustrative')
  }
WITH party, known, d, origin, weight, o, b, r
ORDER BY origin, weight * o.level DESC, d.id
WITH party, known, b, r, collect({id: d.id, kind: 'competence', name: {en: d.nameEn, fr: d.nameFr}}) AS answers, collect(o) AS facts,
  sum(CASE WHEN origin = 1 THEN 1 ELSE 0 END) AS stated, sum(weight * o.level / 3.0) AS strength, max(o.confidence) AS confidence
RETURN {id: b.id, name: b.name, kind: CASE
    WHEN b:Cluster THEN 'cluster' WHEN b:Company THEN 'company'
    WHEN b:KnowledgeInstitute THEN 'knowledge-institute' ELSE 'public-body'
  END} AS who,
  {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS where, answers, size(answers) AS answered, known, stated,
  [fact IN facts WHERE fact.evidence IS NOT NULL | fact.evidence] AS evidence,
  COUNT {
    MATCH (b)-[:PARTICIPATES_IN]->(w:Collaboration)<-[:PARTICIPATES_IN]-(a:Actor)
    WHERE a IN party AND w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
      AND coalesce(w.startDate <= date($date), true) AND ($illustrative OR w.basis <> 'illustrative')
    RETURN DISTINCT w
  } AS together,
  confidence, COLLECT { UNWIND facts AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY stated DESC, strength DESC, who.id, where.id
LIMIT $limit
