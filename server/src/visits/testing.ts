import type { VisitProblemInput } from '@duijie/shared/visit-problems'
import { visitProblemInputSchema } from '@duijie/shared/visit-problems'
import { type VisitInput, visitInputSchema } from '@duijie/shared/visits'
import type { z } from 'zod'

/** What somebody sends who was at an enterprise. */
export const visitTo = (
  enterpriseId: string,
  values: Partial<z.input<typeof visitInputSchema>> = {},
): VisitInput => visitInputSchema.parse({ enterpriseId, visitedOn: '2026-03-10', ...values })

export const heard = (values: Partial<z.input<typeof visitProblemInputSchema>> = {}): VisitProblemInput =>
  visitProblemInputSchema.parse({ kind: 'land', words: '二期厂房用地指标还没落实', ...values })
