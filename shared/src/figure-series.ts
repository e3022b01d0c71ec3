import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { idSchema } from './fields.ts'
import { figureDays } from './figures.ts'

/** How far the needs published on some days have come: of each step, those that reached it or a later one. */
export const funnelSteps = ['published', 'pushed', 'met', 'agreed'] as const

const count = z.int()
const namedSchema = z.object({ id: idSchema, name: z.string() })

/** What the charts of some days are drawn from, counted over the records of the figures. */
export const figureSeriesSchema = z.object({
  ...figureDays,
  funnel: z.array(z.object({ step: z.enum(funnelSteps), needs: count })),
  /** null: no field is known */
  fields: z.array(
    z.object({ techField: techFieldSchema.nullable(), needs: count, results: count, agreements: count }),
  ),
  institutions: z.array(namedSchema.extend({ results: count, stops: count, agreements: count })),
  /** `YYYY-MM` */
  months: z.array(
    z.object({ month: z.string(), visits: count, needs: count, stops: count, agreements: count }),
  ),
  /** agreements between an enterprise and an institution: those with the most, and how many are left off */
  pairs: z.object({
    enterprises: z.array(namedSchema),
    institutions: z.array(namedSchema),
    cells: z.array(z.object({ enterpriseId: idSchema, institutionId: idSchema, agreements: count })),
    leftOff: count,
  }),
})
export type FigureSeries = z.infer<typeof figureSeriesSchema>
