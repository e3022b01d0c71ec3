import type { SettingService } from '../../settings/service.ts'
import { createProblemEntering, type ProblemDependencies } from './entering.ts'
import { createProblemMoving } from './moving.ts'
import { createProblemReading } from './reading.ts'

export type VisitProblemService = ReturnType<typeof createVisitProblemService>

export function createVisitProblemService(dependencies: ProblemDependencies & { settings: SettingService }) {
  const reading = createProblemReading(dependencies)
  return {
    get: reading.get,
    list: reading.list,
    history: reading.history,
    ...createProblemEntering({ ...dependencies, reading }),
    ...createProblemMoving({ ...dependencies, reading }),
  }
}
