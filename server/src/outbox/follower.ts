export const recordKinds = ['needs', 'results'] as const
export type RecordKind = (typeof recordKinds)[number]

/** Something that holds copies of needs and results and has to hear when they change. */
export interface Follower {
  /**
   * Brings its copies of these records to their present state; a record that is gone is forgotten. The same
   * ids may come again.
   */
  take(kind: RecordKind, ids: readonly string[]): Promise<void>
  /** The thesaurus changed; for followers whose copies depend on it. It may come again without a change. */
  takeThesaurus?(): Promise<void>
  /** Another fit of matching is in use; for followers that go by it. It may come again without a change. */
  takeMatchFits?(): Promise<void>
  /** Brings all its copies to the present state, whatever it held before. */
  rebuild(): Promise<void>
}

/** A follower whose copies outlive the process. */
export interface StoredFollower extends Follower {
  /** Whether its copies are there, so that it may go on from its place; false asks for a rebuild. */
  isComplete(): Promise<boolean>
}
