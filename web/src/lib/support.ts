import { secondmentPageSchema } from '@duijie/shared/secondments'
import { voucherPageSchema } from '@duijie/shared/vouchers'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

export const voucherKeys = { all: ['vouchers'] as const }
export const secondmentKeys = { all: ['secondments'] as const }

const SHOWN = 20

/** The vouchers used for an agreement. */
export const vouchersOf = (agreementId: string) =>
  queryOptions({
    queryKey: [...voucherKeys.all, 'of', agreementId],
    queryFn: ({ signal }) =>
      api.get('vouchers', voucherPageSchema, { query: { agreementId, limit: SHOWN }, signal }),
  })

/** The secondments that an agreement belongs to. */
export const secondmentsOf = (agreementId: string) =>
  queryOptions({
    queryKey: [...secondmentKeys.all, 'of', agreementId],
    queryFn: ({ signal }) =>
      api.get('secondments', secondmentPageSchema, { query: { agreementId, limit: SHOWN }, signal }),
  })
