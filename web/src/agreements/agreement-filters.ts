import { agreementListQuerySchema } from '@duijie/shared/agreement-queries'
import { idSchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'

/** What the list of agreements keeps in its address. */
export type AgreementFilters = ReturnType<typeof readAgreementFilters>
export const readAgreementFilters = addressReader(() => {
  const { kind, stage, techField, townshipId, institutionId, q, signedFrom, signedTo, endsWithinDays } =
    agreementListQuerySchema().shape
  return {
    ...{ q, kind, stage, techField, townshipId, institutionId, signedFrom, signedTo, endsWithinDays },
    sort: z.enum(['signed', 'ending', 'updated']),
  }
})

/** What a new agreement begins with. */
export type AgreementSource = ReturnType<typeof readAgreementSource>
export const readAgreementSource = addressReader(() => ({
  leadId: idSchema,
  meetingId: idSchema,
  needId: idSchema,
  renewsId: idSchema,
  supersedesId: idSchema,
  amendsId: idSchema,
}))

export type ProjectFilters = ReturnType<typeof readProjectFilters>
export const readProjectFilters = addressReader(() => ({
  q: agreementListQuerySchema().shape.q,
  eligible: z.coerce.string().pipe(z.stringbool()),
}))
