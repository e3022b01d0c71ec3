import { agreementListQuerySchema } from '@duijie/shared/agreement-queries'
import { idSchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { readAddress } from '../lib/list-address.ts'

const { kind, stage, techField, townshipId, institutionId, q, signedFrom, signedTo, endsWithinDays } =
  agreementListQuerySchema.shape
const shape = {
  ...{ q, kind, stage, techField, townshipId, institutionId, signedFrom, signedTo, endsWithinDays },
  sort: z.enum(['signed', 'ending', 'updated']),
}

/** What the list of agreements keeps in its address. */
export type AgreementFilters = ReturnType<typeof readAgreementFilters>
export const readAgreementFilters = (search: Record<string, unknown>) => readAddress(shape, search)

const sources = {
  leadId: idSchema,
  meetingId: idSchema,
  needId: idSchema,
  renewsId: idSchema,
  supersedesId: idSchema,
  amendsId: idSchema,
}

/** What a new agreement begins with. */
export type AgreementSource = ReturnType<typeof readAgreementSource>
export const readAgreementSource = (search: Record<string, unknown>) => readAddress(sources, search)

const projectShape = { q, eligible: z.coerce.string().pipe(z.stringbool()) }
export type ProjectFilters = ReturnType<typeof readProjectFilters>
export const readProjectFilters = (search: Record<string, unknown>) => readAddress(projectShape, search)
