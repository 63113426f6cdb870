/** The value below which this share of the values lies, between two of them in proportion. Throws when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error("there is nothing to take a quantile of");
  return below + (above - below) * (place - Math.floor(place));
}
