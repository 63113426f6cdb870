/** What was loaded into the graph last. */
export interface Load {
  readonly dataVersion: string;
  readonly loadedAt: string;
  /** Whether it is the invented training set. */
  readonly training: boolean;
}
