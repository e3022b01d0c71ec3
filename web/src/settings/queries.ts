import { agreementRemindersSchema } from '@duijie/shared/agreements'
import { registrationRulesSchema } from '@duijie/shared/contract-registrations'
import { followUpDaysSchema } from '@duijie/shared/follow-ups'
import { signInHelpSchema } from '@duijie/shared/password-resets'
import { provincialProjectRulesSchema } from '@duijie/shared/provincial-projects'
import { suggestionLimitsSchema } from '@duijie/shared/suggestions'
import { supportRemindersSchema } from '@duijie/shared/support-reminders'
import { visitDaysSchema } from '@duijie/shared/visits'
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { api } from '../lib/api.ts'

const keys = { all: ['settings'] as const }
export const settingChanges = [keys.all]

/** A setting as it is read: with the version that a change of it names. */
export interface SetValue<Value> {
  value: Value
  /** 0 while nobody has set it */
  version: number
}

export type Setting<Value> = ReturnType<typeof setting<Value>>

function setting<Value>(name: string, schema: z.ZodType<Value>) {
  const path = `settings/${name}`
  return {
    query: () =>
      queryOptions({
        queryKey: [...keys.all, name],
        async queryFn({ signal }): Promise<SetValue<Value>> {
          let version = 0
          const onHeaders = (headers: Headers) => {
            version = Number.parseInt((headers.get('etag') ?? '').replace(/\D/g, ''), 10) || 0
          }
          const value = await api.get(path, schema, { signal, onHeaders })
          return { value, version }
        },
        // what is being edited is not exchanged under the hands
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 0,
      }),
    put: (body: Value, version: number, idempotencyKey: string) =>
      api.put(path, schema, { body, version, idempotencyKey }),
  }
}

export const followUpDays = setting('follow-up-days', followUpDaysSchema)
export const agreementReminders = setting('agreement-reminders', agreementRemindersSchema)
export const registrationRules = setting('registration-rules', registrationRulesSchema)
export const provincialProjectRules = setting('provincial-project-rules', provincialProjectRulesSchema)
export const suggestionLimits = setting('suggestion-limits', suggestionLimitsSchema)
export const supportReminders = setting('support-reminders', supportRemindersSchema)
export const signInHelp = setting('sign-in-help', signInHelpSchema)
export const visitDays = setting('visit-days', visitDaysSchema)

export const allSettings = [
  followUpDays,
  suggestionLimits,
  visitDays,
  agreementReminders,
  registrationRules,
  provincialProjectRules,
  supportReminders,
  signInHelp,
]
