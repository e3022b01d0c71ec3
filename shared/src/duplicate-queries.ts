import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { idSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'

export const recordKinds = ['needs', 'results'] as const
export const recordKindSchema = z.enum(recordKinds)
export type RecordKind = z.infer<typeof recordKindSchema>

/** What staff said of a pair: two matters (不是重复), or belonging together, each staying what it is. */
export const duplicateDecisions = ['distinct', 'linked'] as const

export const duplicateStates = ['open', ...duplicateDecisions] as const

export const duplicateListQuerySchema = later(() =>
  pageQuerySchema.extend({
    kind: recordKindSchema.default('needs'),
    state: z.enum(duplicateStates).default('open'),
    techField: listParam(techFieldSchema),
    organizationId: listParam(idSchema),
    organizations: z.enum(['same', 'different']).optional(),
    /** only the pairs of this record */
    recordId: idSchema.optional(),
  }),
)
export type DuplicateListQuery = z.infer<ReturnType<typeof duplicateListQuerySchema>>
