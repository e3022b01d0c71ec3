import { callHere, type RemoteGroups, remoteGroups } from '../calls/calls.ts'
import { startThread } from '../calls/restarting-thread.ts'
import { createIndexStore, type IndexStore } from './index-store.ts'

/** The store of indexes as services ask it. */
export interface Indexes extends RemoteGroups<IndexStore> {
  /** Is called whenever the store has lost all it held, and has to be filled again. */
  onLost(listener: () => void): void
  close(): Promise<void>
}

/** A small one is collected dozens of times while indexes are filled. */
const YOUNG_GENERATION_MB = 192
const GROUPS = ['duplicates', 'matching', 'search'] as const

/** The store in a thread of its own, so that neither analysis nor matching holds requests up. */
export function startIndexThread(report: (error: unknown) => void): Indexes {
  const { call, onRestart, close } = startThread({
    entry: new URL('./index-thread.mjs', import.meta.url),
    report,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  })
  return { ...remoteGroups<IndexStore>(GROUPS, call), onLost: onRestart, close }
}

/** The store in this thread, where starting another one would cost more than it spares, as in tests. */
export function createIndexesHere(): Indexes {
  return {
    ...remoteGroups<IndexStore>(GROUPS, callHere(createIndexStore())),
    onLost: () => undefined,
    close: async () => undefined,
  }
}
