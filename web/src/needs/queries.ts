import { historySchema } from '@duijie/shared/history'
import { issuedLinksSchema } from '@duijie/shared/need-confirmation'
import {
  type NeedAudience,
  needPreviewSchema,
  needViewsSchema,
  unsavedNeedSchema,
} from '@duijie/shared/need-views'
import {
  type NeedInput,
  type NeedPatch,
  type NeedRefinement,
  needFullSchema,
  needPageSchema,
  needSchema,
} from '@duijie/shared/needs'
import { refiningDraftsSchema } from '@duijie/shared/refining'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import { matchKeys } from '../matches/queries.ts'
import type { RecordMove } from '../ui/record-actions.tsx'
import type { NeedFilters } from './need-filters.ts'

const needKeys = { all: ['needs'] as const }
/** everything that shows needs */
export const needChanges = [needKeys.all, matchKeys.all, ['search']]
/** what shows needs beside the page of the one that is gone */
export const needListChanges = [[...needKeys.all, 'list'], matchKeys.all, ['search']]

const linkKey = (id: string) => [...needKeys.all, 'links', id]
export const confirmationLinkChanges = (id: string) => [linkKey(id)]

const PAGE = 20

export const needQueries = {
  get: (id: string) =>
    queryOptions({
      queryKey: [...needKeys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`needs/${id}`, needSchema, { signal }),
    }),
  history: (id: string) =>
    queryOptions({
      queryKey: [...needKeys.all, 'history', id],
      queryFn: ({ signal }) => api.get(`needs/${id}/history`, historySchema, { signal }),
    }),
  preview: (id: string, audience: NeedAudience) =>
    queryOptions({
      queryKey: [...needKeys.all, 'preview', id, audience],
      queryFn: ({ signal }) =>
        api.get(`needs/${id}/preview`, needPreviewSchema, { query: { as: audience }, signal }),
      placeholderData: keepPreviousData,
    }),
  previewUnsaved: (typed: NeedInput, id: string | undefined, audience: NeedAudience) => {
    const body = unsavedNeedSchema.safeParse({ ...typed, title: typed.title ?? '', id })
    return queryOptions({
      queryKey: [...needKeys.all, 'preview', id ?? null, audience, typed],
      queryFn: ({ signal }) =>
        api.post('needs/previews', needPreviewSchema, { query: { as: audience }, body: body.data, signal }),
      enabled: body.success,
      placeholderData: keepPreviousData,
      retry: false,
    })
  },
  views: (id: string) =>
    queryOptions({
      queryKey: [...needKeys.all, 'views', id],
      queryFn: ({ signal }) => api.get(`needs/${id}/views`, needViewsSchema, { signal }),
    }),
  confirmationLinks: (id: string) =>
    queryOptions({
      queryKey: linkKey(id),
      queryFn: ({ signal }) => api.get(`needs/${id}/confirmation-links`, issuedLinksSchema, { signal }),
    }),
  list: (filters: NeedFilters) =>
    infiniteQueryOptions({
      queryKey: [...needKeys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('needs', needPageSchema, { query: { ...filters, limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
}

export const needCommands = {
  read: (id: string) => api.get(`needs/${id}`, needFullSchema),
  create: (body: NeedInput, idempotencyKey: string) =>
    api.post('needs', needFullSchema, { body, idempotencyKey }),
  patch: (id: string, version: number, body: NeedPatch, idempotencyKey: string) =>
    api.patch(`needs/${id}`, needFullSchema, { body, version, idempotencyKey }),
  refine: (id: string, version: number, body: NeedRefinement, idempotencyKey: string) =>
    api.post(`needs/${id}/refine`, needFullSchema, { body, version, idempotencyKey }),
  move: (id: string, version: number, { action, reason, day }: RecordMove, idempotencyKey: string) =>
    api.post(`needs/${id}/${action}`, needFullSchema, {
      version,
      idempotencyKey,
      ...(reason !== undefined && { body: { reason } }),
      ...(day !== undefined && { body: { validUntil: day } }),
    }),
  draft: (text: string) => api.post('needs/refining-drafts', refiningDraftsSchema, { body: { text } }),
  sendLink: (id: string) => api.post(`needs/${id}/confirmation-links`, issuedLinksSchema),
  revokeLinks: (id: string) => api.delete(`needs/${id}/confirmation-links`, issuedLinksSchema),
  remove: (id: string, idempotencyKey: string) => api.delete(`needs/${id}`, z.unknown(), { idempotencyKey }),
}
