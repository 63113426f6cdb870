/** What an analyst asks this graph in earnest, by the parts of Cypher it needs. All of it has to be run. Long, because it is a list. */
export interface HarmlessText {
  readonly what: string;
  readonly text: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The answer, where it is known without looking. */
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  /** Right answers may be empty: facts come and go. Left out: there is at least one row. */
  readonly mayBeEmpty?: true;
}

const reading: readonly HarmlessText[] = [
  { what: "a number", text: "RETURN 1 AS one", rows: [{ one: 1 }] },
  {
    what: "a node by its id",
    text: "MATCH (a:Actor {id: 'packbridge'}) RETURN a.name AS name, a.city AS city",
  },
  { what: "a whole node", text: "MATCH (c:Cluster {id: 'packbridge'}) RETURN c" },
  { what: "a link", text: "MATCH (:Actor {id: 'packbridge'})-[r]->() RETURN r LIMIT 5" },
  {
    what: "a path",
    text: "MATCH p = (:Actor)-[:OFFERS]->(:Competence)-[:BROADER]->(:Competence) RETURN p LIMIT 5",
  },
  {
    what: "all members of a cluster",
    text: "MATCH (m:Actor)-[:MEMBER_OF]->(c:Cluster) RETURN c.name AS cluster, collect(m.name) AS members ORDER BY cluster",
  },
  {
    what: "a region's clusters",
    text: "MATCH (c:Cluster)-[:LOCATED_IN]->(:Region {id: 'SE224'}) RETURN c.name AS name ORDER BY name",
  },
  { what: "several labels", text: "MATCH (a:Company|KnowledgeInstitute) RETURN count(a) AS actors" },
  {
    what: "labels excluded",
    text: "MATCH (a:Actor&!Cluster) WHERE a.size = 'sme' RETURN a.name AS name LIMIT 20",
    mayBeEmpty: true,
  },
  {
    what: "several types",
    text: "MATCH (a:Actor)-[r:OFFERS|NEEDS]->(c:Competence) RETURN type(r) AS what, count(*) AS links",
  },
  {
    what: "any direction",
    text: "MATCH (a:Actor {id: 'packbridge'})--(other) RETURN labels(other) AS kinds, count(*) AS links ORDER BY links DESC",
  },
  {
    what: "predicates in the pattern",
    text: "MATCH (a:Actor WHERE a.confidence = 'A')-[o:OFFERS WHERE o.level >= 2]->(c) RETURN a.name AS name, c.nameEn AS competence LIMIT 10",
    mayBeEmpty: true,
  },
  {
    what: "two patterns that share a node",
    text: "MATCH (a:Actor)-[:OFFERS]->(c:Competence), (a)-[:LOCATED_IN]->(r:Region) RETURN r.id AS region, c.nameEn AS competence, count(a) AS actors ORDER BY actors DESC LIMIT 20",
  },
  {
    what: "what may be missing",
    text: "MATCH (c:Cluster) OPTIONAL MATCH (m)-[:MEMBER_OF]->(c) RETURN c.name AS cluster, count(m) AS members ORDER BY members DESC LIMIT 20",
  },
  {
    what: "who is in no collaboration",
    text: "MATCH (a:Actor) WHERE NOT (a)-[:PARTICIPATES_IN]->() RETURN a.name AS name ORDER BY name LIMIT 50",
  },
  {
    what: "all labels counted",
    text: "MATCH (n) RETURN labels(n) AS kinds, count(*) AS nodes ORDER BY nodes DESC",
  },
  {
    what: "all types counted",
    text: "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS links ORDER BY links DESC",
  },
  { what: "the number of everything", text: "MATCH (n) RETURN count(n) AS nodes" },
  {
    what: "distinct values",
    text: "MATCH (c:Collaboration) RETURN DISTINCT c.status AS status, c.kind AS kind",
  },
  { what: "a page", text: "MATCH (a:Actor) RETURN a.id AS id ORDER BY id SKIP 20 LIMIT 20" },
  { what: "the offset keyword", text: "MATCH (a:Actor) RETURN a.id AS id ORDER BY id OFFSET 5 LIMIT 5" },
  {
    what: "a small product on purpose",
    text: "MATCH (a:Region), (b:Region) WHERE a.id < b.id RETURN a.id AS a, b.id AS b",
  },
  {
    what: "a step of a chain",
    text: "MATCH (v:ValueChain)<-[:STAGE_OF]-(s:Stage)-[q:REQUIRES]->(c:Competence) RETURN v.nameEn AS chain, s.nameEn AS step, c.nameEn AS competence, q.weight AS weight ORDER BY chain, s.order, competence LIMIT 50",
  },
];

const grouping: readonly HarmlessText[] = [
  {
    what: "count, sum, average",
    text: "MATCH (c:Collaboration) RETURN c.programme AS programme, count(*) AS number, sum(c.budgetEur) AS budget, avg(c.partnersTotal) AS partners ORDER BY number DESC",
  },
  {
    what: "median and spread",
    text: "MATCH (a:Actor) RETURN percentileCont(a.degree, 0.5) AS median, stDev(a.degree) AS spread, min(a.degree) AS least, max(a.degree) AS most",
  },
  {
    what: "with and having",
    text: "MATCH (a:Actor)-[:OFFERS]->(c:Competence) WITH a, count(c) AS offers WHERE offers > 3 RETURN a.name AS name, offers ORDER BY offers DESC LIMIT 20",
  },
  {
    what: "the top of each group",
    text: "MATCH (a:Actor)-[:LOCATED_IN]->(r:Region) WITH r, a ORDER BY a.degree DESC WITH r, collect(a.name)[..3] AS top RETURN r.name AS region, top",
  },
  {
    what: "a share",
    text: "MATCH (a:Actor) WITH count(a) AS all, count(CASE WHEN a:Cluster THEN 1 END) AS clusters RETURN round(100.0 * clusters / all, 1) AS percent",
  },
  {
    what: "distinct inside",
    text: "MATCH (a:Actor)-[:PARTICIPATES_IN]->(c:Collaboration)<-[:PARTICIPATES_IN]-(b:Actor) WHERE a.id = 'packbridge' RETURN count(DISTINCT b) AS partners, count(DISTINCT c) AS shared",
  },
  {
    what: "a matrix of regions",
    text: "MATCH (r1:Region)<-[:LOCATED_IN]-(a:Actor)-[:PARTICIPATES_IN]->(c:Collaboration)<-[:PARTICIPATES_IN]-(b:Actor)-[:LOCATED_IN]->(r2:Region) WHERE r1.id < r2.id RETURN r1.id AS one, r2.id AS other, count(DISTINCT c) AS collaborations ORDER BY collaborations DESC",
    mayBeEmpty: true,
  },
  {
    what: "needs against offers",
    text: "MATCH (c:Competence {level: 2}) RETURN c.nameEn AS competence, COUNT { (c)<-[:OFFERS]-() } AS offers, COUNT { (c)<-[:REQUIRES]-() } AS required ORDER BY required - offers DESC LIMIT 20",
  },
];

const listing: readonly HarmlessText[] = [
  {
    what: "years from a range",
    text: "UNWIND range(2015, 2026) AS year OPTIONAL MATCH (c:Collaboration) WHERE c.startDate.year <= year AND c.endDate.year > year RETURN year, count(c) AS running ORDER BY year",
  },
  {
    what: "a list of ids",
    text: "UNWIND ['packbridge', 'catalisti'] AS id MATCH (a:Actor {id: id}) RETURN a.name AS name",
  },
  {
    what: "a list of maps",
    text: "UNWIND [{id: 'packbridge', weight: 1}, {id: 'catalisti', weight: 2}] AS row MATCH (a:Actor {id: row.id}) RETURN a.name AS name, row.weight AS weight",
  },
  {
    what: "list functions",
    text: "MATCH (a:Actor) WHERE size(a.aliases) > 1 RETURN a.name AS name, head(a.aliases) AS first, last(a.aliases) AS last, tail(a.aliases) AS others, reverse(a.aliases) AS back LIMIT 10",
    mayBeEmpty: true,
  },
  {
    what: "one comprehension",
    text: "MATCH (a:Actor {id: 'packbridge'}) RETURN [x IN a.sourceIds WHERE x STARTS WITH 'se22' | toUpper(x)] AS sources",
  },
  {
    what: "a predicate on a list",
    text: "MATCH (a:Actor) WHERE any(s IN a.sourceIds WHERE s STARTS WITH 'se22') RETURN count(a) AS actors",
  },
  {
    what: "all and none",
    text: "MATCH (a:Actor) WHERE all(s IN a.sourceIds WHERE size(s) > 1) AND none(s IN a.aliases WHERE s = a.name) RETURN count(a) AS actors",
  },
  {
    what: "a small reduce over a node's list",
    text: "MATCH (a:Actor {id: 'packbridge'}) RETURN reduce(length = 0, s IN a.sourceIds | length + size(s)) AS letters",
  },
  {
    what: "a sum over a path",
    text: "MATCH p = (:Actor {id: 'packbridge'})-[:PARTICIPATES_IN*2]-(b:Actor) RETURN b.name AS name, reduce(total = 0, n IN nodes(p) | total + n.degree) AS degrees LIMIT 10",
    mayBeEmpty: true,
  },
  {
    what: "a range in an expression",
    text: "RETURN [x IN range(1, 10) | x * x] AS squares",
    rows: [{ squares: [1, 4, 9, 16, 25, 36, 49, 64, 81, 100] }],
  },
  {
    what: "a slice",
    text: "WITH [1, 2, 3, 4, 5] AS l RETURN l[1..3] AS middle, l[-1] AS last, 3 IN l AS found",
    rows: [{ middle: [2, 3], last: 5, found: true }],
  },
  { what: "lists joined", text: "MATCH (a:Actor {id: 'packbridge'}) RETURN a.aliases + [a.name] AS names" },
  {
    what: "a nested list flattened",
    text: "MATCH (a:Actor)-[:MEMBER_OF]->(c:Cluster) WITH c, collect(a.aliases) AS all UNWIND all AS one UNWIND one AS alias RETURN c.name AS cluster, count(alias) AS aliases LIMIT 10",
    mayBeEmpty: true,
  },
  {
    what: "a comprehension in a comprehension, small",
    text: "MATCH (c:Competence) WITH c LIMIT 5 WITH collect(c) AS cs RETURN [x IN cs | [y IN x.aliasesEn | toLower(y)]] AS names",
  },
];

const choosing: readonly HarmlessText[] = [
  {
    what: "case",
    text: "MATCH (a:Actor) RETURN CASE WHEN a.degree > 20 THEN 'many' WHEN a.degree > 5 THEN 'some' ELSE 'few' END AS links, count(*) AS actors",
  },
  {
    what: "simple case",
    text: "MATCH (a:Actor) RETURN DISTINCT CASE a.confidence WHEN 'A' THEN 'official' WHEN 'B' THEN 'itself' ELSE 'other' END AS source",
  },
  {
    what: "coalesce",
    text: "MATCH (n:Entity) RETURN coalesce(n.shortName, n.name, n.nameEn, n.title, n.id) AS name LIMIT 20",
  },
  {
    what: "null tests",
    text: "MATCH (c:Collaboration) WHERE c.endDate IS NULL AND c.startDate IS NOT NULL RETURN count(c) AS open",
  },
  {
    what: "words in a text",
    text: "MATCH (a:Actor) WHERE toLower(a.summaryEn) CONTAINS 'packag' RETURN a.name AS name LIMIT 20",
  },
  { what: "a simple pattern", text: "MATCH (a:Actor) WHERE a.name =~ '(?i)pack.*' RETURN a.name AS name" },
  {
    what: "a pattern with choices",
    text: "MATCH (c:Competence) WHERE c.nameEn =~ '.*(plastic|wood|steel).*' RETURN c.nameEn AS name",
    mayBeEmpty: true,
  },
  {
    what: "in a list",
    text: "MATCH (a:Actor) WHERE a.id IN ['packbridge', 'catalisti'] RETURN a.id AS id ORDER BY id",
  },
  {
    what: "xor and brackets",
    text: "MATCH (a:Actor) WHERE (a:Cluster XOR a.size = 'sme') AND NOT (a.city IS NULL OR a.lat < 45) RETURN count(a) AS actors",
  },
  {
    what: "types of values",
    text: "MATCH (a:Actor) UNWIND keys(a) AS key RETURN key, collect(DISTINCT valueType(a[key])) AS types ORDER BY key",
  },
  {
    what: "texts and numbers",
    text: "RETURN toInteger('42') AS a, toFloat('1.5') AS b, toString(3) AS c, toBoolean('true') AS d, toIntegerOrNull('x') AS e",
    rows: [{ a: 42, b: 1.5, c: "3", d: true, e: null }],
  },
  {
    what: "functions of texts",
    text: "RETURN split('a;b', ';') AS a, replace('abc', 'b', '-') AS b, trim(' x ') AS c, substring('cluster', 0, 4) AS d, left('abc', 2) AS e",
    rows: [{ a: ["a", "b"], b: "a-c", c: "x", d: "clus", e: "ab" }],
  },
  {
    what: "arithmetic",
    text: "RETURN 7 / 2 AS a, 7 % 3 AS b, 2 ^ 10 AS c, abs(-1) AS d, round(1.235, 2) AS e, sqrt(16) AS f",
    rows: [{ a: 3, b: 1, c: 1024, d: 1, e: 1.24, f: 4 }],
  },
];

const inside: readonly HarmlessText[] = [
  {
    what: "a subquery for each row",
    text: "MATCH (r:Region) CALL (r) { MATCH (a:Actor)-[:LOCATED_IN]->(r) RETURN a ORDER BY a.degree DESC LIMIT 1 } RETURN r.name AS region, a.name AS first",
  },
  {
    what: "a subquery the older way",
    text: "MATCH (r:Region) CALL { WITH r MATCH (a:Cluster)-[:LOCATED_IN]->(r) RETURN count(a) AS clusters } RETURN r.name AS region, clusters ORDER BY clusters DESC",
  },
  {
    what: "a union in a subquery",
    text: "CALL { MATCH (c:Cluster) RETURN c.name AS name UNION MATCH (p:PublicBody) RETURN p.name AS name } RETURN count(name) AS names",
  },
  {
    what: "exists",
    text: "MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:PARTICIPATES_IN]->(c:Collaboration) WHERE c.status = 'running' } RETURN count(a) AS active",
  },
  {
    what: "exists inside exists",
    text: "MATCH (c:Cluster) WHERE EXISTS { MATCH (c)<-[:MEMBER_OF]-(m) WHERE EXISTS { (m)-[:OFFERS]->(:Competence) } } RETURN count(c) AS clusters",
  },
  {
    what: "count",
    text: "MATCH (c:Cluster) WHERE COUNT { (c)<-[:MEMBER_OF]-() } > 5 RETURN c.name AS name ORDER BY name",
    mayBeEmpty: true,
  },
  {
    what: "collect",
    text: "MATCH (c:Cluster) RETURN c.name AS name, COLLECT { MATCH (c)-[:PARTICIPATES_IN]->(p) RETURN p.title ORDER BY p.title LIMIT 3 } AS projects LIMIT 20",
  },
  {
    what: "an optional subquery",
    text: "MATCH (r:Region) OPTIONAL CALL (r) { MATCH (r)-[:PRIORITISES]->(p:Priority) RETURN p ORDER BY p.id LIMIT 1 } RETURN r.id AS region, p.nameEn AS priority",
  },
  {
    what: "a union",
    text: "MATCH (c:Cluster) RETURN 'cluster' AS kind, count(c) AS number UNION ALL MATCH (c:Company) RETURN 'company' AS kind, count(c) AS number",
  },
  { what: "three unions", text: "RETURN 1 AS x UNION RETURN 2 AS x UNION RETURN 3 AS x UNION RETURN 1 AS x" },
  {
    what: "a pattern comprehension",
    text: "MATCH (c:Cluster {id: 'packbridge'}) RETURN c.name AS name, [(c)-[:PARTICIPATES_IN]->(p) WHERE p.programme IS NOT NULL | p.title] AS projects",
  },
  {
    what: "a map of a node",
    text: "MATCH (a:Actor {id: 'packbridge'}) RETURN a {.id, .name, .city, links: a.degree} AS a",
  },
  {
    what: "a map with a list of maps",
    text: "MATCH (a:Actor {id: 'packbridge'}) RETURN a {.id, offers: [(a)-[o:OFFERS]->(c) | c {.nameEn, level: o.level}]} AS a",
  },
  {
    what: "all properties",
    text: "MATCH (a:Actor {id: 'packbridge'}) RETURN properties(a) AS p, keys(a) AS k, a {.*} AS m",
  },
];

const walking: readonly HarmlessText[] = [
  {
    what: "up to two links",
    text: "MATCH (a:Actor {id: 'packbridge'})-[*1..2]-(b:Actor) RETURN count(DISTINCT b) AS near",
  },
  {
    what: "up to three links by type",
    text: "MATCH (a:Cluster {id: 'packbridge'})-[:PARTICIPATES_IN|MEMBER_OF*1..3]-(b:Actor) RETURN DISTINCT b.name AS name LIMIT 50",
    mayBeEmpty: true,
  },
  {
    what: "up to five links along a chain",
    text: "MATCH p = (s:Stage)-[:FEEDS*1..5]->(t:Stage) RETURN length(p) AS steps, count(*) AS ways ORDER BY steps",
  },
  {
    what: "a shortest path",
    text: "MATCH (a:Actor {id: 'packbridge'}), (b:Actor {id: 'catalisti'}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p",
  },
  {
    what: "all shortest paths",
    text: "MATCH (a:Actor {id: 'packbridge'}), (b:Actor {id: 'catalisti'}) MATCH p = allShortestPaths((a)-[*..6]-(b)) RETURN [n IN nodes(p) | coalesce(n.name, n.nameEn, n.title)] AS way LIMIT 5",
  },
  {
    what: "a shortest path by a quantified pattern",
    text: "MATCH p = SHORTEST 1 (a:Actor {id: 'packbridge'})--{1,6}(b:Actor {id: 'catalisti'}) RETURN length(p) AS links",
  },
  {
    what: "any shortest",
    text: "MATCH p = ANY SHORTEST (a:Actor {id: 'packbridge'})-[:PARTICIPATES_IN]-{1,6}(b:Cluster) WHERE a <> b RETURN b.name AS name LIMIT 5",
    mayBeEmpty: true,
  },
  {
    what: "a quantified path",
    text: "MATCH (a:Actor {id: 'packbridge'})((x:Actor)-[:PARTICIPATES_IN]->(:Collaboration)<-[:PARTICIPATES_IN]-(y:Actor)){1,2}(b:Actor) RETURN DISTINCT b.name AS name LIMIT 20",
    mayBeEmpty: true,
  },
  {
    what: "families of competences",
    text: "MATCH (c:Competence)-[:BROADER]->{1,3}(family:Competence {level: 1}) RETURN family.nameEn AS family, count(c) AS competences ORDER BY competences DESC",
  },
  {
    what: "a triangle",
    text: "MATCH (a:Cluster)-[:PARTICIPATES_IN]->(p)<-[:PARTICIPATES_IN]-(b:Cluster)-[:LOCATED_IN]->(r)<-[:LOCATED_IN]-(a) RETURN DISTINCT a.name AS one, b.name AS other, r.id AS region LIMIT 20",
    mayBeEmpty: true,
  },
  {
    what: "nodes and links of a path",
    text: "MATCH p = (:Actor {id: 'packbridge'})-[:PARTICIPATES_IN]->(:Collaboration)-[:ADDRESSES]->(:Competence) RETURN nodes(p) AS nodes, relationships(p) AS links LIMIT 5",
    mayBeEmpty: true,
  },
];

const others: readonly HarmlessText[] = [
  {
    what: "full-text search",
    text: "CALL db.index.fulltext.queryNodes('entitySearch', '+pack*') YIELD node, score RETURN node.id AS id, score LIMIT 10",
  },
  {
    what: "full-text search and more",
    text: "CALL db.index.fulltext.queryNodes('entitySearch', 'plast*') YIELD node WHERE node:Actor MATCH (node)-[:LOCATED_IN]->(r) RETURN node.name AS name, r.id AS region LIMIT 10",
    mayBeEmpty: true,
  },
  { what: "the labels there are", text: "CALL db.labels() YIELD label RETURN label ORDER BY label" },
  { what: "the labels, alone", text: "CALL db.labels()" },
  { what: "the types there are", text: "CALL db.relationshipTypes()" },
  {
    what: "the properties there are",
    text: "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey",
  },
  {
    what: "properties by label",
    text: "CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName RETURN nodeType, collect(propertyName) AS names",
  },
  {
    what: "dates",
    text: "MATCH (c:Collaboration) WHERE c.startDate >= date('2020-01-01') AND c.startDate < date('2024-01-01') RETURN c.title AS title, c.startDate AS begin, c.endDate AS end LIMIT 20",
  },
  {
    what: "how long",
    text: "MATCH (c:Collaboration) WHERE c.startDate IS NOT NULL AND c.endDate IS NOT NULL RETURN c.title AS title, duration.between(c.startDate, c.endDate) AS lasts, duration.inMonths(c.startDate, c.endDate).months AS months ORDER BY months DESC LIMIT 10",
  },
  {
    what: "a day reckoned",
    text: "RETURN date('2026-11-25') + duration('P1M') AS next, date({year: 2026, month: 2}) AS february, date.truncate('year', date('2026-11-25')) AS year",
    rows: [{ next: "2026-12-25", february: "2026-02-01", year: "2026-01-01" }],
  },
  {
    what: "running today",
    text: "MATCH (c:Collaboration) WHERE c.startDate <= date() AND c.endDate > date() RETURN count(c) AS running",
  },
  {
    what: "times",
    text: "RETURN datetime('2026-11-25T12:00:00Z') AS a, localdatetime('2026-11-25T12:00:00') AS b, time('12:00Z') AS c, duration({days: 1, hours: 2}) AS d",
  },
  {
    what: "distances",
    text: "MATCH (a:Actor {id: 'packbridge'}), (b:Cluster) WHERE a <> b AND b.lat IS NOT NULL WITH b, point.distance(point({latitude: a.lat, longitude: a.lon}), point({latitude: b.lat, longitude: b.lon})) AS metres RETURN b.name AS name, round(metres / 1000) AS kilometres ORDER BY kilometres LIMIT 10",
  },
  { what: "a point", text: "RETURN point({latitude: 55.6, longitude: 13.0}) AS p" },
  {
    what: "a parameter",
    text: "MATCH (a:Actor {id: $id}) RETURN a.id AS id",
    parameters: { id: "packbridge" },
    rows: [{ id: "packbridge" }],
  },
  {
    what: "a list as parameter",
    text: "MATCH (a:Actor) WHERE a.id IN $ids RETURN count(a) AS found",
    parameters: { ids: ["packbridge", "catalisti"] },
    rows: [{ found: 2 }],
  },
  {
    what: "a parameter for a page",
    text: "MATCH (a:Actor) RETURN a.id AS id ORDER BY id SKIP $skip LIMIT $limit",
    parameters: { skip: 10, limit: 5 },
  },
  {
    what: "a map as parameter",
    text: "RETURN $who.name AS name, $who.tags[0] AS tag",
    parameters: { who: { name: "Győr", tags: ["ș"] } },
    rows: [{ name: "Győr", tag: "ș" }],
  },
  {
    what: "a day as parameter",
    text: "MATCH (c:Collaboration) WHERE c.startDate <= date($day) RETURN count(c) AS begun",
    parameters: { day: "2026-11-25" },
  },
  {
    what: "a property by name",
    text: "MATCH (a:Actor {id: 'packbridge'}) RETURN a[$key] AS value",
    parameters: { key: "city" },
  },
  {
    what: "a label by name",
    text: "MATCH (n:$($label)) RETURN count(n) AS nodes",
    parameters: { label: "Cluster" },
  },
  {
    what: "comments",
    text: "// Clusters of Skåne\nMATCH (c:Cluster)-[:LOCATED_IN]->(r:Region {id: 'SE224'}) /* only\nthose */ RETURN count(c) AS clusters // the end",
  },
  { what: "a semicolon at the end", text: "MATCH (a:Actor) RETURN count(a) AS actors;" },
  {
    what: "backticks",
    text: "MATCH (`an actor`:`Actor` {id: 'packbridge'}) RETURN `an actor`.`name` AS `the name`",
  },
  {
    what: "names in other letters",
    text: "MATCH (région:Region) WHERE région.country = 'SE' RETURN région.name AS `Название`, 'Łódź ș ț ő' AS město",
  },
  { what: "emoji in a text", text: "RETURN '🏭 naïve' AS text, size('🏭') AS size" },
  {
    what: "words that sound bad, in texts",
    text: "RETURN 'create, delete and load csv' AS a, 'CALL dbms.listConfig(); DETACH DELETE' AS b, \"EXPLAIN it\" AS c",
    rows: [{ a: "create, delete and load csv", b: "CALL dbms.listConfig(); DETACH DELETE", c: "EXPLAIN it" }],
  },
  {
    what: "words that sound bad, as names",
    text: "MATCH (delete:Actor) WITH delete AS set LIMIT 1 RETURN set.id AS `create`, 'x' AS `LOAD CSV`",
  },
  {
    what: "words that sound bad, in comments",
    text: "// EXPLAIN; CREATE (:X) and DELETE it\nRETURN 1 AS one /* CALL dbms.listConfig() */",
  },
  { what: "brackets in texts", text: "RETURN '((((((((((' AS a, '[[[{{{' AS b" },
  {
    what: "a title with the word create",
    text: "MATCH (c:Collaboration) WHERE toLower(c.title) CONTAINS 'create' OR toLower(c.title) CONTAINS 'set' RETURN c.title AS title LIMIT 10",
    mayBeEmpty: true,
  },
  {
    what: "a variable that begins like a prefix",
    text: "MATCH (profile:Actor {id: 'packbridge'}) RETURN profile.name AS explain",
  },
  {
    what: "lower case",
    text: "match (a:Actor) where a.city is not null return a.city as city, count(*) as actors order by actors desc limit 10",
  },
  {
    what: "Windows line ends",
    text: "MATCH (a:Actor)\r\nWHERE a.city IS NOT NULL\r\nRETURN count(a) AS actors",
  },
  {
    what: "a thousand rows",
    text: "MATCH (s:Source) RETURN s.id AS id, s.title AS title, s.published AS published ORDER BY id LIMIT 1000",
  },
  { what: "more rows than are shown", text: "UNWIND range(1, 20000) AS x RETURN x, x * x AS square" },
  {
    what: "where facts come from",
    text: "MATCH (a:Actor {id: 'packbridge'}) UNWIND a.sourceIds AS id MATCH (s:Source {id: id}) RETURN s.title AS title, s.url AS url",
  },
  {
    what: "measurements",
    text: "MATCH (m:Measurement)-[:OF]->(a) RETURN a.name AS of, m.metric AS metric, m.value AS value, m.unit AS unit, m.asOf AS day ORDER BY of, metric LIMIT 20",
  },
  {
    what: "a long list of ids",
    text: `MATCH (a:Actor) WHERE a.id IN [${Array.from({ length: 400 }, (_, number) => `'id-${number}'`).join(", ")}] RETURN count(a) AS found`,
    rows: [{ found: 0 }],
  },
  {
    what: "a join on values",
    text: "MATCH (a:Actor), (b:Actor) WHERE a.city = b.city AND a.id < b.id RETURN a.city AS city, count(*) AS pairs ORDER BY pairs DESC LIMIT 10",
  },
  { what: "no row", text: "MATCH (a:Actor {id: 'nobody'}) RETURN a.name AS name", rows: [] },
];

export const harmlessTexts: readonly HarmlessText[] = [
  ...reading,
  ...grouping,
  ...listing,
  ...choosing,
  ...inside,
  ...walking,
  ...others,
];
