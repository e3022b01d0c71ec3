import { z } from 'zod'
import { lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'

export const newsStages = ['draft', 'published', 'withdrawn'] as const
export const newsStageSchema = z.enum(newsStages)
export type NewsStage = z.infer<typeof newsStageSchema>

export const newsListQuerySchema = later(() =>
  pageQuerySchema.extend({
    stage: listParam(newsStageSchema),
    /** a part of the title */
    q: lineSchema(100).optional(),
  }),
)
export type NewsListQuery = z.infer<ReturnType<typeof newsListQuerySchema>>
