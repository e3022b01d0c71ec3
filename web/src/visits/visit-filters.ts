import { visitProblemListQuerySchema } from '@duijie/shared/visit-problem-queries'
import { dueVisitQuerySchema, visitListQuerySchema } from '@duijie/shared/visit-queries'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'

const yes = () => z.coerce.string().pipe(z.stringbool())

/** What the list of visits keeps in its address. */
export type VisitFilters = ReturnType<typeof readVisitFilters>
export const readVisitFilters = addressReader(
  () => visitListQuerySchema().omit({ cursor: true, limit: true, enterpriseId: true }).partial().shape,
)

/** What the plan keeps in its address. */
export type PlanFilters = ReturnType<typeof readPlanFilters>
export const readPlanFilters = addressReader(() => {
  const { q, townshipId } = dueVisitQuerySchema().shape
  return { q, townshipId, days: z.coerce.number().int().min(0).max(3650), unplanned: yes() }
})

/** What the list of problems keeps in its address. */
export type ProblemFilters = ReturnType<typeof readProblemFilters>
export const readProblemFilters = addressReader(() => {
  const { q, kind, stage, townshipId } = visitProblemListQuerySchema().shape
  return { q, kind, stage, townshipId, overdue: yes() }
})
