import { z } from 'zod'
import { daySchema, idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'
import { hostedEventStageSchema } from './stages.ts'

/** 走出去, 引进来, 线上 */
export const eventDirections = ['outbound', 'inbound', 'online'] as const
export const eventDirectionSchema = z.enum(eventDirections)
export type EventDirection = z.infer<typeof eventDirectionSchema>

export const hostedEventListQuerySchema = later(() =>
  pageQuerySchema.extend({
    q: lineSchema(100).optional(),
    stage: listParam(hostedEventStageSchema),
    direction: listParam(eventDirectionSchema),
    series: lineSchema(60).optional(),
    institutionId: listParam(idSchema),
    ownerId: listParam(idSchema),
    /** events that last into this day or begin after it, and begin not after the other */
    from: daySchema.optional(),
    to: daySchema.optional(),
    /** those that the reader's own organization is a guest of */
    own: z.stringbool().optional(),
    sort: z.enum(['soonest', 'latest']).default('soonest'),
  }),
)
export type HostedEventListQuery = z.infer<ReturnType<typeof hostedEventListQuerySchema>>
