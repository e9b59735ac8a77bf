/** A state as it is kept: with the version that `If-Match` names. */
export interface Kept<S> {
  readonly version: number;
  /** Entries in the aggregate's own history. */
  readonly seq: number;
  readonly recordedAt: string;
  readonly state: S;
}

/** In which worklists a state stands, and where in their order: `by…` partition, its position. */
export type Listing = Partial<
  Record<
    'byStatus' | 'byPartner' | 'byRegion' | 'byParent',
    readonly [partition: string, at: string]
  >
>;
