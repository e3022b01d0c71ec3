import { z } from 'zod'

export const trlSchema = z.int().min(1).max(9)
