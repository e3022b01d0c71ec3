import { type FollowUpDays, followUpDaysSchema } from '@duijie/shared/follow-ups'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

const keys = { all: ['settings'] as const }
export const settingChanges = [keys.all]

const FOLLOW_UP_DAYS = 'settings/follow-up-days'

export interface SetFollowUpDays {
  value: FollowUpDays
  /** 0 while nobody has set them */
  version: number
}

export const settingQueries = {
  followUpDays: () =>
    queryOptions({
      queryKey: [...keys.all, 'follow-up-days'],
      async queryFn({ signal }): Promise<SetFollowUpDays> {
        let version = 0
        const onHeaders = (headers: Headers) => {
          version = Number.parseInt((headers.get('etag') ?? '').replace(/\D/g, ''), 10) || 0
        }
        const value = await api.get(FOLLOW_UP_DAYS, followUpDaysSchema, { signal, onHeaders })
        return { value, version }
      },
      // what is being edited is not exchanged under the hands
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
}

export const settingCommands = {
  putFollowUpDays: (body: FollowUpDays, version: number, idempotencyKey: string) =>
    api.put(FOLLOW_UP_DAYS, followUpDaysSchema, { body, version, idempotencyKey }),
}
