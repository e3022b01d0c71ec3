import { createHash } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { settings } from '@duijie/db/schema/settings'
import {
  type AgreementReminders,
  agreementRemindersSchema,
  usualAgreementReminders,
} from '@duijie/shared/agreements'
import {
  type RegistrationRules,
  registrationRulesSchema,
  usualRegistrationRules,
} from '@duijie/shared/contract-registrations'
import { type FollowUpDays, followUpDaysSchema, usualFollowUpDays } from '@duijie/shared/follow-ups'
import { type SignInHelp, signInHelpSchema, usualSignInHelp } from '@duijie/shared/password-resets'
import {
  type ProvincialProjectRules,
  provincialProjectRulesSchema,
  usualProvincialProjectRules,
} from '@duijie/shared/provincial-projects'
import {
  type SuggestionLimits,
  suggestionLimitsSchema,
  usualSuggestionLimits,
} from '@duijie/shared/suggestions'
import {
  type SupportReminders,
  supportRemindersSchema,
  usualSupportReminders,
} from '@duijie/shared/support-reminders'
import { usualVisitDays, type VisitDays, visitDaysSchema } from '@duijie/shared/visits'
import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { type Actor, isAccount } from '../access/actor.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { versionConflict } from '../errors.ts'

export interface SettingValues {
  'follow-up-days': FollowUpDays
  'suggestion-limits': SuggestionLimits
  'agreement-reminders': AgreementReminders
  'registration-rules': RegistrationRules
  'provincial-project-rules': ProvincialProjectRules
  'visit-days': VisitDays
  'support-reminders': SupportReminders
  'sign-in-help': SignInHelp
}
export type SettingName = keyof SettingValues
type Value<Name extends SettingName> = SettingValues[Name]

/** Every setting with its schema and what holds until somebody sets it. */
const known: { [Name in SettingName]: { schema: z.ZodType<Value<Name>>; usual: Value<Name> } } = {
  'follow-up-days': { schema: followUpDaysSchema, usual: usualFollowUpDays },
  'suggestion-limits': { schema: suggestionLimitsSchema, usual: usualSuggestionLimits },
  'agreement-reminders': { schema: agreementRemindersSchema, usual: usualAgreementReminders },
  'registration-rules': { schema: registrationRulesSchema, usual: usualRegistrationRules },
  'provincial-project-rules': { schema: provincialProjectRulesSchema, usual: usualProvincialProjectRules },
  'support-reminders': { schema: supportRemindersSchema, usual: usualSupportReminders },
  'visit-days': { schema: visitDaysSchema, usual: usualVisitDays },
  'sign-in-help': { schema: signInHelpSchema, usual: usualSignInHelp },
}

export interface Setting<Name extends SettingName> {
  value: Value<Name>
  /** 0 until somebody sets it */
  version: number
}

export type SettingService = ReturnType<typeof createSettingService>

export function createSettingService({ db, clock }: { db: Database; clock: () => Date }) {
  async function read<Name extends SettingName>(name: Name, from: Database = db): Promise<Setting<Name>> {
    const [row] = await from.select().from(settings).where(eq(settings.name, name))
    const { schema, usual } = known[name]
    return row ? { value: schema.parse(row.value), version: row.version } : { value: usual, version: 0 }
  }

  return {
    read,

    async write<Name extends SettingName>(
      actor: Actor,
      name: Name,
      version: number,
      value: Value<Name>,
    ): Promise<Setting<Name>> {
      const before = await read(name)
      if (before.version !== version) throw versionConflict()
      const by = { updatedAt: clock(), updatedBy: isAccount(actor) ? actor.accountId : null }
      await db.transaction(async (tx) => {
        const written =
          version === 0
            ? await tx
                .insert(settings)
                .values({ name, value, ...by, createdAt: by.updatedAt, createdBy: by.updatedBy })
                .onConflictDoNothing()
                .returning({ name: settings.name })
            : await tx
                .update(settings)
                .set({ value, version: version + 1, ...by })
                .where(and(eq(settings.name, name), eq(settings.version, version)))
                .returning({ name: settings.name })
        if (written.length === 0) throw versionConflict()
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'setting',
          subjectId: idOf(name),
          version: version + 1,
          changes: difference(before.value, value),
        })
      })
      return read(name)
    },
  }
}

/** The setting that a line of the trail is about. */
export const settingNameOf = (id: string): SettingName | null => {
  const names = Object.keys(known) as SettingName[]
  return names.find((name) => idOf(name) === id) ?? null
}

/** The trail names records by id; a setting's follows from its name. */
function idOf(name: SettingName): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
