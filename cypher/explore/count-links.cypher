// How many links there are, by type. Each number stands ready in the store, so no link is looked at.
// A row is {type, total}; the order is that of the list here.
MATCH ()-[r:MEMBER_OF]->() RETURN 'MEMBER_OF' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:LOCATED_IN]->() RETURN 'LOCATED_IN' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:PART_OF]->() RETURN 'PART_OF' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:IN_SECTOR]->() RETURN 'IN_SECTOR' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:SUCCEEDED_BY]->() RETURN 'SUCCEEDED_BY' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:OFFERS]->() RETURN 'OFFERS' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:NEEDS]->() RETURN 'NEEDS' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:BROADER]->() RETURN 'BROADER' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:ACTIVE_IN]->() RETURN 'ACTIVE_IN' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:STAGE_OF]->() RETURN 'STAGE_OF' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:FEEDS]->() RETURN 'FEEDS' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:REQUIRES]->() RETURN 'REQUIRES' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:PARTICIPATES_IN]->() RETURN 'PARTICIPATES_IN' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:ADDRESSES]->() RETURN 'ADDRESSES' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:FUNDED_BY]->() RETURN 'FUNDED_BY' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:PRIORITISES]->() RETURN 'PRIORITISES' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:COVERS]->() RETURN 'COVERS' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:IMPROVES]->() RETURN 'IMPROVES' AS type, count(r) AS total
UNION ALL
MATCH ()-[r:TARGETS]->() RETURN 'TARGETS' AS type, count(r) AS total
