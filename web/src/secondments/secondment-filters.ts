import { techFieldSchema } from '@duijie/shared/closed-lists'
import { idSchema } from '@duijie/shared/fields'
import { listParam } from '@duijie/shared/page'
import { secondmentListQuerySchema } from '@duijie/shared/secondment-queries'
import { secondmentSideStatusSchema } from '@duijie/shared/secondment-side-statuses'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'

/** What the list of secondments keeps in its address. */
export type SecondmentFilters = ReturnType<typeof readSecondmentFilters>
export const readSecondmentFilters = addressReader(() => {
  const { q, stage, townshipId, enterpriseId, institutionId, expertId } = secondmentListQuerySchema().shape
  const { approvedFrom, approvedTo, endsWithinDays } = secondmentListQuerySchema().shape
  return {
    ...{ q, stage, townshipId, enterpriseId, institutionId, expertId },
    ...{ approvedFrom, approvedTo, endsWithinDays },
    sort: z.enum(['approved', 'ending', 'updated']),
  }
})

/** Which board is shown, and how it is narrowed. */
export type SideFilters = ReturnType<typeof readSideFilters>
export const readSideFilters = addressReader(() => ({
  side: z.enum(['requests', 'offers']),
  q: secondmentListQuerySchema().shape.q,
  status: listParam(secondmentSideStatusSchema),
  techField: listParam(techFieldSchema),
}))

/** Whom candidates are sought for. */
export const readCandidateSearch = addressReader(() => ({ enterpriseId: idSchema, requestId: idSchema }))

/** What a new secondment begins with. */
export const readSecondmentSource = addressReader(() => ({
  enterpriseId: idSchema,
  expertId: idSchema,
  requestId: idSchema,
  renewsId: idSchema,
}))
