import { type HostileText, refused, times } from "./hostile-text.ts";

/** What must not be reached: listeners that count, and files whose content nobody may see. */
export interface Targets {
  readonly port: number;
  /** Answers every request with a redirection to the first. */
  readonly redirectingPort: number;
  readonly file: string;
  /** A file in the folder from which Neo4j imports, by its name. */
  readonly importFile: string;
}

/** Texts that read a file or reach for another computer, by every road there is. */
export function outsideTexts({ port, redirectingPort, file, importFile }: Targets): readonly HostileText[] {
  const addresses = [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://LOCALHOST:${port}/`,
    `http://localhost.:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://[0:0:0:0:0:0:0:1]:${port}/`,
    `http://[::]:${port}/`,
    `http://0.0.0.0:${port}/`,
    `http://0:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f000001:${port}/`,
    `http://0177.0.0.1:${port}/`,
    `http://127.1:${port}/`,
    `http://127.0.0.2:${port}/`,
    `http://user:password@127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}/?q=a%0d%0aX-Injected:%20yes`,
    `http://127.0.0.1:${redirectingPort}/`,
    `http://127.0.0.1:${redirectingPort}/to-file`,
    `https://127.0.0.1:${port}/`,
    `ftp://127.0.0.1:${port}/x.csv`,
    `jar:http://127.0.0.1:${port}/x.jar!/x.csv`,
    `jar:file://${file}!/x`,
    `netdoc://${file}`,
    `mailto:x@127.0.0.1:${port}`,
    `gopher://127.0.0.1:${port}/`,
    "data:text/csv,a,b",
    "s3://bucket/x.csv",
    "gs://bucket/x.csv",
    "azb://account/container/x.csv",
    "classpath:/neo4j.conf",
    `file://${file}`,
    `file:${file}`,
    `FILE://${file}`,
    `file://localhost${file}`,
    `file:///..${file}`,
    `file:///${times(12, "../")}${file.slice(1)}`,
    `file:///%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e${file}`,
    `file:///${importFile}`,
    `file:///./${importFile}`,
    "file:///etc/passwd",
    "file:///proc/self/environ",
    "file:///dev/zero",
    file,
    importFile,
  ];
  const forms = [
    [`LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:${port}/' AS l RETURN l`, {}],
    [`LOAD CSV FROM $from AS l RETURN l`, { from: `http://127.0.0.1:${port}/` }],
    [`LOAD CSV FROM 'http://127.0.0.1:' + toString(${port}) + '/' AS l RETURN l`, {}],
    [`UNWIND ['file://${file}'] AS u LOAD CSV FROM u AS l RETURN l`, {}],
    [`MATCH (a:Actor) WITH a LIMIT 3 LOAD CSV FROM 'http://127.0.0.1:${port}/' + a.id AS l RETURN l`, {}],
    [`CALL { LOAD CSV FROM 'file://${file}' AS l RETURN l } RETURN l`, {}],
    [`RETURN COLLECT { LOAD CSV FROM 'file://${file}' AS l RETURN l }`, {}],
    [`RETURN EXISTS { LOAD CSV FROM 'http://127.0.0.1:${port}/' AS l RETURN l }`, {}],
    [`LOAD CSV FROM 'http://127.0.0.1:${port}/' AS l FIELDTERMINATOR ';' RETURN l, linenumber(), file()`, {}],
    [`UNWIND [] AS u LOAD CSV FROM 'http://127.0.0.1:${port}/' AS l RETURN l`, {}],
    [`RETURN 1 AS l UNION LOAD CSV FROM 'file://${file}' AS l RETURN l`, {}],
    ["load  csv  from 'file:///etc/passwd' as l return l", {}],
  ] as const;
  return refused("outside", [
    ...addresses.map((address) => `LOAD CSV FROM '${address}' AS l RETURN l`),
    ...forms,
  ]);
}
