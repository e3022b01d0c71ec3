import { type ImportKind, importKinds, type RowFilter } from '@duijie/shared/import-queries'
import {
  type Import,
  type ImportPatch,
  importPageSchema,
  importRowPageSchema,
  importSchema,
  type RowChoiceInput,
} from '@duijie/shared/imports'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'

const keys = { all: ['imports'] as const }
export const importChanges = [keys.all]
/** what an import may have entered or changed */
export const enteredChanges = [keys.all, ...importKinds.map((kind) => [kind])]

const PAGE = 20
const ROWS = 50
const POLL_MS = 700

export const importQueries = {
  list: (kind: readonly ImportKind[] | undefined) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', kind ?? []],
      queryFn: ({ pageParam, signal }) =>
        api.get('imports', importPageSchema, { query: { kind, limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`imports/${id}`, importSchema, { signal }),
      refetchInterval: ({ state }) => (state.data?.stage === 'running' ? POLL_MS : false),
    }),
  rows: (id: string, only: RowFilter) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'rows', id, only],
      queryFn: ({ pageParam, signal }) =>
        api.get(`imports/${id}/rows`, importRowPageSchema, {
          query: { only, limit: ROWS, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
}

interface Sending {
  kind: ImportKind
  file: File
  onProgress: (share: number) => void
}

export const importCommands = {
  upload: ({ kind, file, onProgress }: Sending, idempotencyKey: string) =>
    api.post('imports', importSchema, { query: { kind }, file, onProgress, idempotencyKey }),
  patch: ({ id, version }: Import, body: ImportPatch, idempotencyKey: string) =>
    api.patch(`imports/${id}`, importSchema, { body, version, idempotencyKey }),
  choose: (id: string, body: RowChoiceInput, idempotencyKey: string) =>
    api.patch(`imports/${id}/rows`, importSchema, { body, idempotencyKey }),
  run: (id: string, idempotencyKey: string) =>
    api.post(`imports/${id}/run`, importSchema, { body: { noStateSecret: true }, idempotencyKey }),
  remove: (id: string, idempotencyKey: string) =>
    api.delete(`imports/${id}`, z.unknown(), { idempotencyKey }),
  report: (id: string) => api.download(`imports/${id}/report.xlsx`),
  template: (kind: ImportKind, language: string) => api.download(`exports/templates/${kind}`, { language }),
}
