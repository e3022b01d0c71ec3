import type { NeedService } from '../needs/service.ts'
import type { SettingService } from '../settings/service.ts'
import type { EnteringDependencies } from './entering.ts'
import { createVisitProblemService } from './problems/service.ts'
import { createVisitService } from './service.ts'

interface Dependencies extends EnteringDependencies {
  needs: NeedService
  settings: SettingService
}

/** Visits, and what was heard on them. */
export function createVisitServices(dependencies: Dependencies) {
  const visits = createVisitService(dependencies)
  return { visits, visitProblems: createVisitProblemService({ ...dependencies, visits }) }
}
