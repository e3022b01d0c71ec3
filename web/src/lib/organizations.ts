import type { OrganizationKind } from '@duijie/shared/closed-lists'
import { organizationPageSchema, organizationSchema } from '@duijie/shared/organizations'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

interface Choice {
  kind: OrganizationKind
  q: string
  townshipId?: string | null | undefined
}

const SHOWN = 50

/** Organizations to choose from while somebody types a name. */
export const organizationChoices = ({ kind, q, townshipId }: Choice) =>
  queryOptions({
    queryKey: ['organizations', 'choices', kind, q, townshipId ?? null],
    queryFn: ({ signal }) =>
      api.get('organizations', organizationPageSchema, {
        query: { kind, q, townshipId, status: 'active', limit: SHOWN },
        signal,
      }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })

export const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', id],
    queryFn: ({ signal }) => api.get(`organizations/${id}`, organizationSchema, { signal }),
    staleTime: 60_000,
  })
