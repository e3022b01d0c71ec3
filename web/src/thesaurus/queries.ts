import {
  type ThesaurusGroup,
  type ThesaurusGroupInput,
  type ThesaurusGroupPatch,
  thesaurusGroupPageSchema,
  thesaurusGroupSchema,
} from '@duijie/shared/thesaurus'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import type { ThesaurusFilters } from './thesaurus-filters.ts'

const keys = { all: ['thesaurus'] as const }
/** everything that a group has a part in */
export const thesaurusChanges = [keys.all, ['matches']]

const PAGE = 50

export type GroupMove = 'retire' | 'restore'

export const thesaurusQueries = {
  list: (filters: ThesaurusFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('thesaurus-groups', thesaurusGroupPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
}

export const thesaurusCommands = {
  read: ({ id }: ThesaurusGroup) => api.get(`thesaurus-groups/${id}`, thesaurusGroupSchema),
  create: (body: ThesaurusGroupInput, idempotencyKey: string) =>
    api.post('thesaurus-groups', thesaurusGroupSchema, { body, idempotencyKey }),
  patch: ({ id, version }: ThesaurusGroup, body: ThesaurusGroupPatch, idempotencyKey: string) =>
    api.patch(`thesaurus-groups/${id}`, thesaurusGroupSchema, { body, version, idempotencyKey }),
  move: (id: string, move: GroupMove, idempotencyKey: string) =>
    api.post(`thesaurus-groups/${id}/${move}`, thesaurusGroupSchema, { idempotencyKey }),
}
