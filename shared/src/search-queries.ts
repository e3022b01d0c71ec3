import { z } from 'zod'
import { cooperationModeSchema, needKindSchema, resultFormSchema, techFieldSchema } from './closed-lists.ts'
import { idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'
import { needStatusSchema, resultStatusSchema } from './stages.ts'
import { trlSchema } from './trl.ts'

export const searchKinds = ['needs', 'results'] as const
export const searchKindSchema = z.enum(searchKinds)
export type SearchKind = z.infer<typeof searchKindSchema>

export const searchSorts = ['relevance', 'newest'] as const

export const searchQuerySchema = later(() =>
  pageQuerySchema.extend({
    kind: searchKindSchema,
    q: lineSchema(200).default(''),
    techField: listParam(techFieldSchema),
    cooperationMode: listParam(cooperationModeSchema),
    minTrl: z.coerce.number().pipe(trlSchema).optional(),
    maxTrl: z.coerce.number().pipe(trlSchema).optional(),
    townshipId: listParam(idSchema),
    organizationId: listParam(idSchema),
    needKind: listParam(needKindSchema),
    form: listParam(resultFormSchema),
    status: listParam(z.union([needStatusSchema, resultStatusSchema])),
    sort: z.enum(searchSorts).default('relevance'),
  }),
)
export type SearchQuery = z.infer<ReturnType<typeof searchQuerySchema>>
