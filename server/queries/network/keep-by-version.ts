/** Keeps what was read of the present data version; it is read once, however many ask. */
export interface Keeper<Read> {
  /** What was read of this version. Whoever asks first waits until it has been read. */
  of(dataVersion: string): Promise<Read>;
  /**
   * What stands: of this version or, while that is being read, of the one before, so that nobody waits. What is
   * answered from it has to say of which version it is. Waits only when nothing has been read yet.
   */
  standing(dataVersion: string): Promise<Read>;
  /** What stands, of whichever version; undefined when nothing has been read yet. */
  last(): Read | undefined;
}

/**
 * `prepare` makes ready what was read before it takes the place of what stands: whoever asks for this very version does
 * not wait for it.
 */
export function keepByVersion<Read>(
  read: (dataVersion: string, before: Read | undefined) => Promise<Read>,
  prepare?: (next: Read, before: Read) => Promise<void>,
): Keeper<Read> {
  let reading: { readonly dataVersion: string; readonly promise: Promise<Read> } | undefined;
  let stands: { readonly read: Read } | undefined;
  const of = (dataVersion: string) => {
    if (reading?.dataVersion === dataVersion) return reading.promise;
    const next = { dataVersion, promise: read(dataVersion, stands?.read) };
    reading = next;
    next.promise.then(
      async (done) => {
        // What cannot be made ready is made when it is asked for, where its failure is told.
        if (stands !== undefined && prepare !== undefined)
          await prepare(done, stands.read).catch(() => undefined);
        // A slow reading of an older version does not take the place of a newer one.
        if (reading === next) stands = { read: done };
      },
      () => {
        // What failed is tried again by the next who asks.
        if (reading === next) reading = undefined;
      },
    );
    return next.promise;
  };
  return {
    of,
    standing(dataVersion) {
      const promise = of(dataVersion);
      // Whoever asked is answered from the one before; the next who asks sees to a failure.
      return stands === undefined ? promise : Promise.resolve(stands.read);
    },
    last: () => stands?.read,
  };
}
