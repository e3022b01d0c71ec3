import { newsListQuerySchema } from '@duijie/shared/news-queries'
import type { z } from 'zod'
import { readAddress } from '../lib/list-address.ts'

const shape = newsListQuerySchema.pick({ stage: true }).shape
export type NewsFilters = { [Name in keyof typeof shape]?: z.output<(typeof shape)[Name]> }

export const readNewsFilters = (search: Record<string, unknown>): NewsFilters => readAddress(shape, search)
