import { z } from 'zod'

/** In lower case, as the database writes it, so that ids can be compared as text. */
export const idSchema = z.uuid().toLowerCase()
export const idParamsSchema = z.object({ id: idSchema })

/** A day of the calendar in Asia/Shanghai, `YYYY-MM-DD`; what is meant here lies in this century or the last. */
export const daySchema = z.iso.date().refine((day) => day >= '1900-01-01', { error: '日期过早' })
/** An instant, ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime()

/** One line of text without control characters or broken surrogate pairs, which a database refuses. */
export const lineSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
/** Text of several lines; only line breaks and tabs are allowed of the control characters. */
export const textSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*(?:[\n\r\t][^\p{Cc}\p{Cs}]*)*$/u)

export const contactSchema = z.object({
  name: lineSchema(60),
  phone: lineSchema(40).default(''),
  email: z.union([z.email().max(200), z.literal('')]).default(''),
})
export type Contact = z.infer<typeof contactSchema>

export const reasonSchema = z.object({ reason: textSchema(500).min(1) })
export const optionalReasonSchema = z.object({ reason: textSchema(500).optional() })
