// What value chains and their stages are called, and what each chain asks.
// A row is {id, nameEn, nameFr, questionEn, questionFr, stages}: one chain; a stage is {id, nameEn, nameFr}.
MATCH (v:ValueChain)
RETURN v.id AS id, v.nameEn AS nameEn, v.nameFr AS nameFr, v.questionEn AS questionEn, v.questionFr AS questionFr,
  COLLECT {
    MATCH (v)<-[:STAGE_OF]-(s:Stage)
    RETURN s { .id, .nameEn, .nameFr } ORDER BY s.order, s.id LIMIT 200
  } AS stages
ORDER BY id
LIMIT 1000
