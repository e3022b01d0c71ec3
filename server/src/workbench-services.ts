import type { Database } from '@duijie/db/client'
import type { LeadService } from './leads/service.ts'
import type { MatchService } from './matches/service.ts'
import { createTermWeightService } from './matches/term-weight-service.ts'
import type { NeedService } from './needs/service.ts'
import { enqueueSuggestions } from './suggestions/enqueue-suggestions.ts'
import { createWorkbenchService } from './workbench/service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  leads: LeadService
  matches: MatchService
  needs: NeedService
}

/** Where staff screen matches, and what they make the words of a need count. */
export function createWorkbenchServices(dependencies: Dependencies) {
  const changed = (tx: Database, needId: string) => enqueueSuggestions(tx, 'need', needId)
  const termWeights = createTermWeightService({ ...dependencies, changed })
  return { termWeights, workbench: createWorkbenchService({ ...dependencies, termWeights }) }
}
