import { techFieldSchema } from '@duijie/shared/closed-lists'
import { idSchema } from '@duijie/shared/fields'
import { listParam } from '@duijie/shared/page'
import { secondmentListQuerySchema } from '@duijie/shared/secondment-queries'
import { secondmentSideStatusSchema } from '@duijie/shared/secondment-side-statuses'
import { z } from 'zod'
import { readAddress } from '../lib/list-address.ts'

const { q, stage, townshipId, enterpriseId, institutionId, expertId } = secondmentListQuerySchema.shape
const { approvedFrom, approvedTo, endsWithinDays } = secondmentListQuerySchema.shape
const shape = {
  ...{ q, stage, townshipId, enterpriseId, institutionId, expertId },
  ...{ approvedFrom, approvedTo, endsWithinDays },
  sort: z.enum(['approved', 'ending', 'updated']),
}

/** What the list of secondments keeps in its address. */
export type SecondmentFilters = ReturnType<typeof readSecondmentFilters>
export const readSecondmentFilters = (search: Record<string, unknown>) => readAddress(shape, search)

const sideShape = {
  side: z.enum(['requests', 'offers']),
  q,
  status: listParam(secondmentSideStatusSchema),
  techField: listParam(techFieldSchema),
}
/** Which board is shown, and how it is narrowed. */
export type SideFilters = ReturnType<typeof readSideFilters>
export const readSideFilters = (search: Record<string, unknown>) => readAddress(sideShape, search)

/** Whom candidates are sought for. */
export const readCandidateSearch = (search: Record<string, unknown>) =>
  readAddress({ enterpriseId: idSchema, requestId: idSchema }, search)

/** What a new secondment begins with. */
export const readSecondmentSource = (search: Record<string, unknown>) =>
  readAddress({ enterpriseId: idSchema, expertId: idSchema, requestId: idSchema, renewsId: idSchema }, search)
