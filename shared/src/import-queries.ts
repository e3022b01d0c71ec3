import { z } from 'zod'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'

export const importKinds = [
  'needs',
  'results',
  'organizations',
  'experts',
  'visits',
  'agreements',
  'vouchers',
  'secondments',
  'events',
] as const
export const importKindSchema = z.enum(importKinds)
export type ImportKind = z.infer<typeof importKindSchema>

export const rowFilters = ['all', 'problems', 'rejected', 'duplicates', 'new', 'update', 'skip'] as const
export const rowFilterSchema = z.enum(rowFilters)
export type RowFilter = z.infer<typeof rowFilterSchema>

export const importListQuerySchema = later(() =>
  pageQuerySchema.extend({ kind: listParam(importKindSchema) }),
)
export type ImportListQuery = z.infer<ReturnType<typeof importListQuerySchema>>
