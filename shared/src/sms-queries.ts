import type { z } from 'zod'
import { later } from './later.ts'
import { mailStateSchema } from './mail-queries.ts'
import { listParam, pageQuerySchema } from './page.ts'

export const smsStateSchema = mailStateSchema

export const smsListQuerySchema = later(() => pageQuerySchema.extend({ state: listParam(smsStateSchema) }))
export type SmsListQuery = z.infer<ReturnType<typeof smsListQuerySchema>>
