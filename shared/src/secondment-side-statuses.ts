import { z } from 'zod'

export const secondmentSideStatuses = ['open', 'filled', 'withdrawn'] as const

export const secondmentSideStatusSchema = z.enum(secondmentSideStatuses)

export type SecondmentSideStatus = z.infer<typeof secondmentSideStatusSchema>
