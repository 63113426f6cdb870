export interface Neo4jSize {
  /** Memory for questions and answers; 512 is enough for 370,000 links. */
  readonly heapMegabytes: number;
  /** Memory for the files of the graph. */
  readonly pageCacheMegabytes: number;
  /** Memory that one question may take of it. */
  readonly questionMegabytes: number;
}

export const usualSize: Neo4jSize = { heapMegabytes: 512, pageCacheMegabytes: 128, questionMegabytes: 128 };

/** How a Neo4j is kept from being in the way, or from being changed. */
export interface Neo4jManner {
  /** Nothing can be written to its graph, by whomever. */
  readonly isReadOnly?: boolean;
  /** It gets one processor, and that only while nobody else wants it. */
  readonly isModest?: boolean;
}

/** The settings file of the Neo4j that is started here. It is written anew at every start. */
export function settingsFile(port: number, size: Neo4jSize, manner: Neo4jManner = {}): string {
  const settings = {
    // Nobody but this computer can reach it, and nothing but Bolt is spoken.
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "dbms.security.auth_enabled": "true",
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
    // A question can neither read files of this computer nor reach into the network. The list has to be the whole
    // range: with 127.0.0.1 alone, 0.0.0.0 and [::1] are still let through.
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    // No question takes everything: time, memory, or a search through all ways there are.
    "db.transaction.timeout": "60s",
    "db.transaction.monitor.check.interval": "500ms",
    "db.memory.transaction.max": `${size.questionMegabytes}m`,
    "dbms.cypher.forbid_exhaustive_shortestpath": "true",
    "server.memory.pagecache.size": `${size.pageCacheMegabytes}m`,
    // By default 256 MB of log are laid out for every database.
    "db.tx_log.rotation.size": "32m",
    "db.tx_log.rotation.retention_policy": "128M size",
    "db.tx_log.preallocate": "false",
    ...(manner.isReadOnly ? { "server.databases.read_only": "neo4j" } : {}),
    // Without these two, stopping waits ten seconds for connections that nobody uses any more.
    "internal.server.bolt.thread_pool_shutdown_wait_time": "200ms",
    "internal.server.bolt.connection_shutdown_wait_time": "200ms",
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}

/** What Java is given before the class path. */
export function javaOptions(size: Neo4jSize, manner: Neo4jManner = {}): string[] {
  return [
    // One whose memory is full is of no use any more: it ends, and whoever keeps it starts it again.
    ...(manner.isModest ? ["-XX:ActiveProcessorCount=1", "-XX:+ExitOnOutOfMemoryError"] : []),
    `-Xms${Math.min(256, size.heapMegabytes)}m`,
    `-Xmx${size.heapMegabytes}m`,
    // With the usual stack, 400 nested brackets end in no answer at all.
    "-Xss8m",
    // For half a gigabyte it needs 100 MB less than the usual collector, and less work at the start.
    "-XX:+UseSerialGC",
    // The second compiler makes questions no faster within the first ten thousand, and until then takes as much of the
    // processor as all the rest: a start needs twice the time with it.
    "-XX:TieredStopAtLevel=1",
    // Java 17 takes the encoding from the language of the system, which may be none.
    "-Dfile.encoding=UTF-8",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
  ];
}
