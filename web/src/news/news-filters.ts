import { newsListQuerySchema } from '@duijie/shared/news-queries'
import { addressReader } from '../lib/list-address.ts'

export type NewsFilters = ReturnType<typeof readNewsFilters>

export const readNewsFilters = addressReader(() => newsListQuerySchema().pick({ stage: true }).shape)
