/** Whether a version such as 20.19.0 lies in a range as package.json writes it: `>=18`, `^20.19.0 || >=22.12`, `20 || 6.*`. */
export function satisfiesRange(version: string, range: string): boolean {
  return range.split("||").some((part) => {
    const comparators = part
      .replaceAll(/([<>=^~])\s+/g, "$1")
      .trim()
      .split(/\s+/);
    return comparators.every((comparator) => satisfies(readNumbers(version), comparator));
  });
}

type Numbers = readonly number[];

function satisfies(version: Numbers, comparator: string): boolean {
  const sign = /^[<>=^~]*/.exec(comparator)?.[0] ?? "";
  const given = readNumbers(comparator.slice(sign.length));
  const order = compare(version, given);
  if (sign === ">=") return order >= 0;
  if (sign === ">") return order > 0;
  if (sign === "<=") return order <= 0;
  if (sign === "<") return order < 0;
  // ^ lets all but the first number grow, ~ the last one; without a sign, what is left out is free.
  const fixed = { "^": 1, "~": Math.min(2, given.length) }[sign] ?? given.length;
  return order >= 0 && given.slice(0, fixed).every((number, index) => version[index] === number);
}

/** Numbers up to the first one that is free: `6.*` is [6], `*` nothing. */
function readNumbers(text: string): Numbers {
  return /^\d+(\.\d+)*/.exec(text.replace(/^v/, ""))?.[0].split(".").map(Number) ?? [];
}

function compare(one: Numbers, other: Numbers): number {
  for (const [index, number] of other.entries()) {
    const difference = (one[index] ?? 0) - number;
    if (difference !== 0) return difference;
  }
  return 0;
}
