import { visitProblemListQuerySchema } from '@duijie/shared/visit-problem-queries'
import { dueVisitQuerySchema, visitListQuerySchema } from '@duijie/shared/visit-queries'
import { z } from 'zod'
import { readAddress } from '../lib/list-address.ts'

const yes = z.coerce.string().pipe(z.stringbool())

const visitShape = visitListQuerySchema
  .omit({ cursor: true, limit: true, enterpriseId: true })
  .partial().shape
/** What the list of visits keeps in its address. */
export type VisitFilters = ReturnType<typeof readVisitFilters>
export const readVisitFilters = (search: Record<string, unknown>) => readAddress(visitShape, search)

const { q, townshipId } = dueVisitQuerySchema.shape
const planShape = { q, townshipId, days: z.coerce.number().int().min(0).max(3650), unplanned: yes }
/** What the plan keeps in its address. */
export type PlanFilters = ReturnType<typeof readPlanFilters>
export const readPlanFilters = (search: Record<string, unknown>) => readAddress(planShape, search)

const { kind, stage, q: words, townshipId: place } = visitProblemListQuerySchema.shape
const problemShape = { q: words, kind, stage, townshipId: place, overdue: yes }
/** What the list of problems keeps in its address. */
export type ProblemFilters = ReturnType<typeof readProblemFilters>
export const readProblemFilters = (search: Record<string, unknown>) => readAddress(problemShape, search)
