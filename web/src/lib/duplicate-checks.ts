import type { RecordKind } from '@duijie/shared/duplicate-queries'
import {
  duplicateCheckSchema,
  duplicatePageSchema,
  needCheckSchema,
  resultCheckSchema,
} from '@duijie/shared/duplicates'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

const inputSchema = { needs: needCheckSchema, results: resultCheckSchema }
/** A shorter title resembles too much. */
const SHORTEST_TITLE = 4

export interface Typed {
  title: string
  [text: string]: string
}

/** The records that what is typed may repeat; nothing is asked while it is too short or not yet valid. */
export function duplicateCheck(kind: RecordKind, typed: Typed, exceptId: string | undefined) {
  const input = inputSchema[kind].safeParse({ ...typed, exceptId })
  return queryOptions({
    queryKey: ['duplicates', 'check', kind, exceptId ?? null, typed],
    queryFn: ({ signal }) =>
      api.post(`${kind}/duplicate-checks`, duplicateCheckSchema, { body: input.data, signal }),
    enabled: input.success && input.data.title.length >= SHORTEST_TITLE,
    staleTime: 60_000,
    retry: false,
  })
}

/** The open pairs that the record stands in; for the bureau. */
export const duplicatesOf = (kind: RecordKind, recordId: string) =>
  queryOptions({
    queryKey: ['duplicates', 'of', kind, recordId],
    queryFn: ({ signal }) =>
      api.get('duplicates', duplicatePageSchema, { query: { kind, recordId, limit: 3 }, signal }),
  })
