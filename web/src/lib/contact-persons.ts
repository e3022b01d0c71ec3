import { contactPersonsSchema } from '@duijie/shared/contact-persons'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** Whom to talk to at an organization; every reading is kept in its trail. */
export const contactPersonsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['contact-persons', organizationId],
    queryFn: ({ signal }) =>
      api.get(`organizations/${organizationId}/contact-persons`, contactPersonsSchema, { signal }),
    staleTime: 300_000,
  })
