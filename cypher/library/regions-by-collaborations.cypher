/*---
title:
  en: "Regions by collaborations that run"
  fr: "Les régions selon leurs collaborations en cours"
description:
  en: >-
    Per region the collaborations with a partner there that run on a day, how many of them have partners in another of
    the regions known here, and in another country. Each counts once per region, however many partners it has there.
    It counts what was found and not what there is, so the numbers say as much about the sources as about the regions.
  fr: >-
    Par région, les collaborations qui y ont un partenaire et sont en cours à une date, combien ont des partenaires
    dans une autre des régions connues ici, et dans un autre pays. Chacune compte une fois par région, quel que soit
    le nombre de ses partenaires. On compte ce qui a été trouvé et non ce qui existe : les nombres parlent autant des
    sources que des régions.
tags: [policymaker, region, collaboration]
parameters:
  - name: date
    label: {en: "On", fr: "Le"}
    type: date
    default: today
  - name: illustrative
    label: {en: "Count invented facts of the training set", fr: "Compter les faits inventés du jeu d'exercice"}
    type: yes-no
    default: false
columns:
  region: {label: {en: "Region", fr: "Région"}, kind: node}
  running: {label: {en: "Running", fr: "En cours"}, kind: number}
  acrossRegions: {label: {en: "With other regions", fr: "Avec d'autres régions"}, kind: number}
  acrossCountries: {label: {en: "With other countries", fr: "Avec d'autres pays"}, kind: number}
  organisations: {label: {en: "Organisations taking part", fr: "Organismes participants"}, kind: number}
  weak: {label: {en: "Of them with confidence C or D", fr: "Dont de confiance C ou D"}, kind: number}
  sources: {label: {en: "Sources", fr: "Sources"}, kind: sources}
chart:
  kind: bars
  x: region
  y: running
---*/
MATCH (r:Region)<-[l:LOCATED_IN]-(a:Actor)-[u:PARTICIPATES_IN]->(w:Collaboration)
WHERE w.kind IN ['project', 'agreement', 'contract'] AND w.status IN ['agreed', 'running', 'ended']
  AND coalesce(w.startDate <= date($date), true)
  AND w.startDate <= date($date) AND (date($date) < w.endDate OR w.endDate IS NULL AND w.status <> 'ended')
  AND all(x IN [l, u] WHERE coalesce(x.validFrom <= date($date), true)
    AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative'))
  AND ($illustrative OR all(x IN [r, a, w] WHERE x.basis <> 'illustrative'))
WITH r, w, collect(DISTINCT a) AS partners, COLLECT {
    MATCH (w)<-[v:PARTICIPATES_IN]-(b:Actor)-[k:LOCATED_IN]->(other:Region)
    WHERE all(x IN [v, k] WHERE coalesce(x.validFrom <= date($date), true)
        AND coalesce(date($date) < x.validTo, true) AND ($illustrative OR x.basis <> 'illustrative')) AND ($illustrative OR b.basis <> 'illustrative')
    RETURN DISTINCT other
  } AS places
WITH r, w, partners, any(other IN places WHERE other <> r) AS crossesRegion,
  any(other IN places WHERE other.country <> r.country) AS crossesCountry
WITH r, collect(w) AS works, collect(partners) AS partners, count(w) AS running,
  sum(CASE WHEN crossesRegion THEN 1 ELSE 0 END) AS acrossRegions,
  sum(CASE WHEN crossesCountry THEN 1 ELSE 0 END) AS acrossCountries,
  sum(CASE WHEN w.confidence IN ['C', 'D'] THEN 1 ELSE 0 END) AS weak
RETURN {id: r.id, kind: 'region', name: {en: r.nameEn, fr: r.nameFr}} AS region, running, acrossRegions, acrossCountries,
  COUNT { UNWIND partners AS some UNWIND some AS a RETURN DISTINCT a } AS organisations, weak,
  COLLECT { UNWIND works AS fact UNWIND fact.sourceIds AS source RETURN DISTINCT source ORDER BY source } AS sources
ORDER BY running DESC, region.id
LIMIT $limit
