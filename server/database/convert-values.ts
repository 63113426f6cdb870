import neo4j from "neo4j-driver";

/**
 * Makes parameters ready for Bolt, where a JavaScript number is a FLOAT and `LIMIT $n` fails with one: whole numbers
 * become INTEGER, also inside lists and maps. A number that has to stay a FLOAT although it may be whole (a weight of
 * 1, a latitude of 60) is told so in Cypher, by `toFloat($weight)`; otherwise 1 / 2 is 0 there.
 */
export function toBoltValue(value: unknown): unknown {
  if (typeof value === "number") return toBoltNumber(value);
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(toBoltValue);
  if (isPlainObject(value)) return toBoltMap(value);
  throw new TypeError(`a parameter of type ${typeof value} cannot be sent to the database`);
}

export function toBoltMap(map: Record<string, unknown>): Record<string, unknown> {
  // Not by assigning: a name may be `__proto__`.
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, toBoltValue(value)]));
}

function toBoltNumber(value: number): unknown {
  if (!Number.isFinite(value)) throw new TypeError("a parameter is not a finite number");
  return Number.isSafeInteger(value) ? neo4j.int(value) : value;
}

/**
 * Makes an answer plain: numbers, strings, lists and maps, with dates and times as ISO 8601 strings. Nodes, links
 * and paths are refused, because their ids are Neo4j's own and would end up in somebody's saved view.
 */
export function toPlainValue(value: unknown): unknown {
  if (typeof value === "number") return toFiniteNumber(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlainValue);
  if (isTemporal(value)) return value.toString();
  if (isPlainObject(value)) return toPlainMap(value);
  throw new TypeError(`an answer holds a ${value.constructor.name}; return its properties instead`);
}

export function toPlainMap(map: Record<string, unknown>): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(map)) converted[name] = toPlainValue(value);
  return converted;
}

/** The driver answers integers beyond 2^53 with Infinity, which JSON would turn into null without a word. */
function toFiniteNumber(value: number): number {
  if (!Number.isFinite(value))
    throw new RangeError("an answer holds a number that is too large or not a number");
  return value;
}

function isTemporal(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
