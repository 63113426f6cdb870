/** A setting of Neo4j that keeps what analysts run within bounds. */
interface Bound {
  readonly name: string;
  /** What ours is, as it is written in neo4j.conf. */
  readonly ours: string;
  /** Whether a value is as strict as ours. */
  readonly isStrict: (value: string) => boolean;
  /** What may happen otherwise. */
  readonly otherwise: string;
}

const isTrue = (value: string) => value.toLowerCase() === "true";
const isFalse = (value: string) => value.toLowerCase() === "false";
/** Nought stands for no limit. */
const isWithin = (amount: number | undefined, most: number) =>
  amount !== undefined && amount > 0 && amount <= most;

const bounds: readonly Bound[] = [
  {
    name: "db.transaction.timeout",
    ours: "60s",
    isStrict: (value) => isWithin(readMilliseconds(value), 60_000),
    otherwise: "a query that was given up may go on for ever",
  },
  {
    name: "db.transaction.monitor.check.interval",
    ours: "500ms",
    isStrict: (value) => isWithin(readMilliseconds(value), 500),
    otherwise: "a query runs up to that much past its time",
  },
  {
    name: "db.memory.transaction.max",
    ours: "128m",
    isStrict: (value) => isWithin(readBytes(value), 256 * 1024 ** 2),
    otherwise: "one query may take all memory",
  },
  {
    name: "dbms.cypher.forbid_exhaustive_shortestpath",
    ours: "true",
    isStrict: isTrue,
    otherwise: "a search for a way may look at every way there is",
  },
  {
    name: "dbms.security.allow_csv_import_from_file_urls",
    ours: "false",
    isStrict: isFalse,
    otherwise: "LOAD CSV could read files of that computer; it is refused before",
  },
];

export const comparedSettings: readonly string[] = bounds.map(({ name }) => name);

/** Every setting that is laxer than ours, each as a sentence for the administrator. Unknown ones count as laxer. */
export function compareSettings(values: ReadonlyMap<string, string>): string[] {
  return bounds.flatMap(({ name, ours, isStrict, otherwise }) => {
    const value = values.get(name);
    if (value !== undefined && isStrict(value)) return [];
    const theirs = value === undefined || value === "" ? "not set" : value;
    return [`${name} is ${theirs}; ${ours} is safer: ${otherwise}.`];
  });
}

const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** `1m30s`, `500ms`, `0s` and so on; undefined for anything else. */
export function readMilliseconds(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return undefined;
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (milliseconds[unit ?? ""] ?? 0), 0);
}

const byteUnits: Readonly<Record<string, number>> = { "": 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** `128m`, `128.00MiB`, `0B` and so on; undefined for anything else. */
export function readBytes(text: string): number | undefined {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)\s*([kmgb]?)(?:i?b)?$/i.exec(text.trim()) ?? [];
  if (amount === undefined) return undefined;
  return Number(amount) * (byteUnits[unit.toLowerCase()] ?? 1);
}
