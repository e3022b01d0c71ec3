import { z } from 'zod'

export const matchLevels = ['strong', 'fair', 'weak', 'none'] as const
export const matchLevelSchema = z.enum(matchLevels)
export type MatchLevel = z.infer<typeof matchLevelSchema>

/** Worth somebody's time. */
export const isGoodLevel = (level: MatchLevel): boolean => level === 'strong' || level === 'fair'
