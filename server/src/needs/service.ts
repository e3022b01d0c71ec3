import type { Database } from '@duijie/db/client'
import type { OrganizationService } from '../organizations/service.ts'
import { createNeedEditing } from './editing.ts'
import { lockNeeds, mergeNeeds, splitNeeds } from './merging.ts'
import { createNeedMoves } from './moves.ts'
import { advanceNeed } from './progress.ts'
import { createNeedReading } from './reading.ts'

export type NeedService = ReturnType<typeof createNeedService>

interface Dependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
}

export function createNeedService(dependencies: Dependencies) {
  return {
    ...createNeedReading(dependencies.db),
    ...createNeedEditing(dependencies),
    ...createNeedMoves(dependencies),
    advance: advanceNeed,
    lockPair: lockNeeds,
    mergePair: mergeNeeds,
    splitPair: splitNeeds,
  }
}
