import { any, type HostileText, refused, times } from "./hostile-text.ts";

const dynamicNames: readonly HostileText[] = [
  ...refused("dynamic names", [
    "MATCH (n:Actor) WITH n LIMIT 1 SET n:$('Hostile')",
    ["MATCH (n:Actor) WITH n LIMIT 1 SET n:$($labels)", { labels: ["Hostile", "Worse"] }],
    "MATCH (n:Actor) WITH n LIMIT 1 REMOVE n:$(labels(n))",
    "CREATE (:$('Hos' + 'tile'))",
    ["CREATE (:Hostile)-[:$($type)]->(:Hostile)", { type: "HURTS" }],
    "MERGE (n:$(['Hostile']) {id: 'd1'}) RETURN n",
    "MATCH (n:Actor) WITH n LIMIT 1 SET n[reverse('eman')] = 'x'",
    "MATCH (n:Actor) WITH n LIMIT 1 UNWIND keys(n) AS k REMOVE n[k]",
    ["MATCH (n:$label) RETURN n", { label: "Actor" }],
    ["MATCH (n:`$label`) SET n.x = 1", { label: "Actor" }],
    ["CALL $name", { name: "db.labels" }],
    ["USE $graph MATCH (n) RETURN n", { graph: "system" }],
  ]),
  ...any("dynamic names", [
    "MATCH (n:$('Act' + 'or')) RETURN count(n) AS c",
    ["MATCH (n:$($labels)) RETURN count(n) AS c", { labels: ["Actor", "Cluster"] }],
    ["MATCH (n:$any($labels)) RETURN count(n) AS c", { labels: [] }],
    ["MATCH (n:$($label)) RETURN count(n) AS c", { label: "Actor) DETACH DELETE (n" }],
    ["MATCH (n:$($label)) RETURN count(n) AS c", { label: "" }],
    ["MATCH (n:$($label)) RETURN count(n) AS c", { label: null }],
    ["MATCH (n:$($label)) RETURN count(n) AS c", { label: 7 }],
    ["MATCH ()-[r:$($type)]->() RETURN count(r) AS c", { type: "OFFERS`]->() DELETE r //" }],
    ["MATCH (n:Actor) RETURN n[$key] AS v LIMIT 3", { key: "name`] SET n.x = 1 //" }],
  ]),
];

const prefixes: readonly HostileText[] = [
  ...refused("prefixes", [
    "EXPLAIN RETURN 1",
    "explain MATCH (n) RETURN n",
    "PROFILE RETURN 1",
    "PROFILE MATCH (n) DETACH DELETE n",
    "EXPLAIN PROFILE RETURN 1",
    "EXPLAIN EXPLAIN CREATE (:Hostile)",
    "EXPLAIN CREATE (:Hostile)",
    "CYPHER RETURN 1",
    "CYPHER 5 RETURN 1",
    "CYPHER 25 RETURN 1",
    "CYPHER 3.5 CREATE (:Hostile)",
    "CYPHER runtime=interpreted RETURN 1",
    "CYPHER runtime=parallel MATCH (n) RETURN count(n)",
    "CYPHER planner=dp MATCH (n) RETURN count(n)",
    "CYPHER replan=force RETURN 1",
    "CYPHER connectComponentsPlanner=idp updateStrategy=eager CREATE (:Hostile)",
    "CYPHER debug=ast RETURN 1",
    "CYPHER debug=tostring debug=rawcardinalities RETURN 1",
    "CYPHER expressionEngine=compiled operatorEngine=compiled RETURN 1",
    "CYPHER runtime=nothing RETURN 1",
    "CYPHER 5 EXPLAIN PROFILE RETURN 1",
    "cypher planner = cost runtime = slotted explain RETURN 1",
    "\n\t PROFILE\nRETURN 1",
    "PROFILE// x\nRETURN 1",
    "EXPLAIN/**/RETURN 1",
  ]),
];

const drop = "'}) DETACH DELETE (n) //";
const many = Object.fromEntries(Array.from({ length: 101 }, (_, number) => [`p${number}`, number]));

function nested(depth: number): string {
  return `{"deep": ${times(depth, "[")}${times(depth, "]")}}`;
}
function nestedMaps(depth: number): string {
  return `{"deep": ${times(depth, '{"a":')}1${times(depth, "}")}}`;
}

const parameters: readonly HostileText[] = [
  {
    ...any("parameters", ["RETURN $given AS given"])[0]!,
    parameters: { given: drop },
    rows: [{ given: drop }],
  },
  {
    ...any("parameters", ["MATCH (n:Actor {id: $id}) RETURN count(n) AS c"])[0]!,
    parameters: { id: `packbridge${drop}` },
    rows: [{ c: 0 }],
  },
  {
    ...any("parameters", ["RETURN $`a b` AS a"])[0]!,
    parameters: { "a b": 1 },
    rows: [{ a: 1 }],
  },
  {
    ...any("parameters", ["RETURN $a + 0 AS whole, $b AS half, $c / 2 AS floor"])[0]!,
    parameters: { a: 9_007_199_254_740_991, b: 0.5, c: 3 },
    rows: [{ whole: 9_007_199_254_740_991, half: 0.5, floor: 1 }],
  },
  {
    ...any("parameters", ["RETURN $given['__proto__'] AS a, $given['constructor'] AS b"])[0]!,
    rawParameters: '{"given": {"__proto__": {"polluted": true}, "constructor": 2}}',
    rows: [{ a: { polluted: true }, b: 2 }],
  },
  ...any("parameters", [
    ["RETURN $`) CREATE (:Hostile) //` AS a", { ") CREATE (:Hostile) //": 1 }],
    ["RETURN 1 AS one", { "a`b": 1, "": 2, $: 3, "0": 4, "a\u0000b": 5 }],
    ["RETURN $0 AS a", { "0": 1 }],
    ["RETURN $missing AS a", {}],
    ["RETURN $A AS a", { a: 1 }],
    ["RETURN $toString AS a", {}],
    ["RETURN $constructor AS a, $hasOwnProperty AS b", {}],
    ["RETURN $__proto__ AS a", {}],
    ["RETURN size($many) AS c", { many: Array.from({ length: 10_000 }, (_, number) => number) }],
    ["RETURN size($many) AS c", { many: Array.from({ length: 100_000 }, () => 1) }],
    ["RETURN size($many) AS c", { many: Array.from({ length: 30_000 }, () => ({})) }],
    [
      "MATCH (n:Actor) WHERE n.id IN $many RETURN count(n) AS c",
      { many: Array.from({ length: 9_999 }, String) },
    ],
    ["RETURN size($long) AS c", { long: times(200_000, "x") }],
    ["RETURN size($long) AS c", { long: times(80_000, "é\u0000") }],
    ["RETURN 1 AS one", many],
    [
      "RETURN keys($m) AS k",
      { m: Object.fromEntries(Array.from({ length: 12_000 }, (_, n) => [`k${n}`, n])) },
    ],
    ["MATCH (n:Actor) RETURN n.id LIMIT $rows", { rows: "1; CREATE (:Hostile)" }],
    ["MATCH (n:Actor) RETURN n.id LIMIT $rows", { rows: -1 }],
    ["MATCH (n:Actor) RETURN n.id LIMIT $rows", { rows: 1.5 }],
    ["MATCH (n:Actor) RETURN n.id SKIP $rows", { rows: null }],
    ["MATCH (n:Actor) RETURN n.id ORDER BY n[$by] LIMIT 3", { by: ["id"] }],
    ["MATCH (n:Actor {id: $id}) RETURN n.id", { id: { id: "packbridge" } }],
    ["MATCH (n:Actor $all) RETURN n.id", { all: { id: "packbridge" } }],
    ["UNWIND $rows AS row RETURN row.a", { rows: [{ a: 1 }, 2, "x", null, [3]] }],
    ["RETURN date($day) AS d", { day: "2026-02-31" }],
    ["RETURN date($day) AS d", { day: { year: 2026, month: 99 } }],
    ["RETURN $half AS half", { half: "\ud800" }],
    ["RETURN $mixed AS mixed", { mixed: [1, 0.5, "a", null, true, [], {}] }],
    ["RETURN duration($d) AS d, point($p) AS p", { d: { days: 1e15 }, p: { x: 1, y: 2, srid: 9157 } }],
  ]),
  ...(
    [
      ["RETURN $x AS x", '{"x": 1e999}'],
      ["RETURN $x AS x", '{"x": -1e999}'],
      ["RETURN $x AS x", '{"x": 9223372036854775808}'],
      ["RETURN $x AS x", '{"x": 1e-400}'],
      ["RETURN $x AS x", '{"x": -0.0}'],
      ["RETURN $x AS x", '{"x": 1, "x": 2}'],
      ["RETURN $deep AS deep", nested(500)],
      ["RETURN $deep AS deep", nested(20_000)],
      ["RETURN 1 AS one", nested(120_000)],
      ["RETURN 1 AS one", nestedMaps(20_000)],
      ["RETURN 1 AS one", '{"__proto__": {"x": 1}}'],
      ["RETURN $x AS x", '{"x": {"__proto__": null, "toString": 1, "valueOf": {}}}'],
      ["RETURN $x AS x", '{"x": {"low": 1, "high": 2}}'],
      ["RETURN $x AS x", '{"x": {"type": "Buffer", "data": [1]}}'],
      ["RETURN $x AS x", '{"x": {"toJSON": "x", "then": "y"}}'],
    ] as const
  ).map(([text, rawParameters]) => ({
    kind: "parameters" as const,
    text,
    rawParameters,
    expect: "any" as const,
  })),
];

const severalStatements: readonly HostileText[] = [
  ...refused("several statements", [
    "RETURN 1; CREATE (:Hostile)",
    "RETURN 1; RETURN 2",
    "RETURN 1;;",
    ";RETURN 1; CREATE (:Hostile);",
    "MATCH (n:Actor) RETURN n; MATCH (n) DETACH DELETE n;",
    "RETURN ';'; CREATE (:Hostile)",
    "RETURN 1 /* ; */; CREATE (:Hostile)",
    "RETURN 1 // ;\n; CREATE (:Hostile)",
    "RETURN `;` ; CREATE (:Hostile)",
    "RETURN 1\nCREATE (:Hostile)",
    "RETURN 1 GO CREATE (:Hostile)",
    "RETURN 1\u037e CREATE (:Hostile)",
    "RETURN 1； CREATE (:Hostile)",
    "BEGIN; CREATE (:Hostile); COMMIT;",
    "RETURN 1 NEXT CREATE (:Hostile)",
    "COMMIT; CREATE (:Hostile)",
    "ROLLBACK",
    ";",
    ";;;;",
  ]),
  ...any("several statements", [
    "RETURN 1 AS one;",
    "RETURN ';' AS semicolon",
    "RETURN 1 AS one /* ; */",
    "MATCH (`;`:Actor) RETURN count(`;`) AS c",
  ]),
];

export const inputTexts: readonly HostileText[] = [
  ...dynamicNames,
  ...prefixes,
  ...parameters,
  ...severalStatements,
];
