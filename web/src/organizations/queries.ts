import { type OrganizationPatch, organizationSchema } from '@duijie/shared/organizations'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

export const organizationKeys = { all: ['organizations'] as const }

const readOrganization = (id: string, signal?: AbortSignal) =>
  api.get(`organizations/${id}`, organizationSchema, signal ? { signal } : {})

export const organizationQueries = {
  get: (id: string) =>
    queryOptions({
      queryKey: [...organizationKeys.all, id],
      queryFn: ({ signal }) => readOrganization(id, signal),
    }),
}

export const organizationCommands = {
  read: (id: string) => readOrganization(id),
  patch: (id: string, version: number, body: OrganizationPatch, idempotencyKey: string) =>
    api.patch(`organizations/${id}`, organizationSchema, { body, version, idempotencyKey }),
}
