/** Gives what was read of a data version: reads it once, however many ask, and forgets it for the next version. */
export type Keeper<Read> = (dataVersion: string) => Promise<Read>;

export function keepByVersion<Read>(read: (dataVersion: string) => Promise<Read>): Keeper<Read> {
  let kept: { readonly dataVersion: string; readonly reading: Promise<Read> } | undefined;
  return (dataVersion) => {
    if (kept?.dataVersion === dataVersion) return kept.reading;
    const next = { dataVersion, reading: read(dataVersion) };
    kept = next;
    // What failed is tried again by the next who asks.
    next.reading.catch(() => {
      if (kept === next) kept = undefined;
    });
    return next.reading;
  };
}
