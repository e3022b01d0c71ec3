import type { Database } from '@duijie/db/client'
import type { ExpertService } from '../experts/service.ts'
import type { OrganizationService } from '../organizations/service.ts'
import { createResultEditing } from './editing.ts'
import { lockResults, mergeResults, splitResults } from './merging.ts'
import { createResultMoves } from './moves.ts'
import { createResultReading } from './reading.ts'

export type ResultService = ReturnType<typeof createResultService>

interface Dependencies {
  db: Database
  clock: () => Date
  organizations: OrganizationService
  experts: ExpertService
  /** told in the transaction that opens a result to matching */
  opened?: (tx: Database, id: string) => Promise<void>
}

export function createResultService(dependencies: Dependencies) {
  return {
    ...createResultReading(dependencies),
    ...createResultEditing(dependencies),
    ...createResultMoves(dependencies),
    lockPair: lockResults,
    mergePair: mergeResults,
    splitPair: splitResults,
  }
}
