import { duplicateListQuerySchema, duplicateStates, recordKindSchema } from '@duijie/shared/duplicate-queries'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'

export const shownStates = [...duplicateStates, 'merged'] as const

/** What the list of pairs keeps in its address. */
export type DuplicateFilters = ReturnType<typeof readDuplicateFilters>

export const readDuplicateFilters = addressReader(() => {
  const { techField, organizations } = duplicateListQuerySchema().shape
  return {
    kind: recordKindSchema.optional(),
    state: z.enum(shownStates).optional(),
    techField,
    organizations,
  }
})
