import type { z } from 'zod'
import { mailStateSchema } from './mail-queries.ts'
import { listParam, pageQuerySchema } from './page.ts'

export const smsStateSchema = mailStateSchema

export const smsListQuerySchema = pageQuerySchema.extend({ state: listParam(smsStateSchema) })
export type SmsListQuery = z.infer<typeof smsListQuerySchema>
