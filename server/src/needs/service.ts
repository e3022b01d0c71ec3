import type { Database } from '@duijie/db/client'
import type { Actor } from '../access/actor.ts'
import type { OrganizationService } from '../organizations/service.ts'
import { careOf } from './care.ts'
import { createNeedEditing } from './editing.ts'
import { lockNeeds, mergeNeeds, splitNeeds } from './merging.ts'
import { createNeedMoves } from './moves.ts'
import { advanceNeed } from './progress.ts'
import { createNeedReading } from './reading.ts'
import { recordViews } from './views.ts'

export type NeedService = ReturnType<typeof createNeedService>

interface Dependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
  /** told in the transaction that opens a need to matching */
  opened?: (tx: Database, id: string) => Promise<void>
}

export function createNeedService(dependencies: Dependencies) {
  return {
    ...createNeedReading(dependencies),
    ...createNeedEditing(dependencies),
    ...createNeedMoves(dependencies),
    careOf: (actor: Actor, id: string) => careOf(dependencies.db, actor, id),
    advance: advanceNeed,
    /** Remembers that somebody outside looked at a need, in the transaction of what showed it. */
    recordViews,
    lockPair: lockNeeds,
    mergePair: mergeNeeds,
    splitPair: splitNeeds,
  }
}
