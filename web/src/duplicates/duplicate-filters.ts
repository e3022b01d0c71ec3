import { duplicateListQuerySchema, duplicateStates, recordKindSchema } from '@duijie/shared/duplicate-queries'
import { z } from 'zod'
import { readAddress } from '../lib/list-address.ts'

export const shownStates = [...duplicateStates, 'merged'] as const

const { techField, organizations } = duplicateListQuerySchema.shape
const shape = {
  kind: recordKindSchema.optional(),
  state: z.enum(shownStates).optional(),
  techField,
  organizations,
}

/** What the list of pairs keeps in its address. */
export type DuplicateFilters = ReturnType<typeof readDuplicateFilters>

export const readDuplicateFilters = (search: Record<string, unknown>) => readAddress(shape, search)
