import { agreementPageSchema } from '@duijie/shared/agreements'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

export const agreementKeys = { all: ['agreements'] as const }

/** What an agreement may come from or hang together with. */
export interface AgreementsOf {
  needId?: string
  resultId?: string
  leadId?: string
  eventId?: string
  enterpriseId?: string
  institutionId?: string
  expertId?: string
}

const SHOWN = 20

/** The agreements of a record, those signed last in front. */
export const agreementsOf = (of: AgreementsOf) =>
  queryOptions({
    queryKey: [...agreementKeys.all, 'of', of],
    queryFn: ({ signal }) =>
      api.get('agreements', agreementPageSchema, { query: { ...of, sort: 'signed', limit: SHOWN }, signal }),
  })
