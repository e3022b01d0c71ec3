import { agreementRemindersSchema } from '@duijie/shared/agreements'
import { registrationRulesSchema } from '@duijie/shared/contract-registrations'
import { followUpDaysSchema } from '@duijie/shared/follow-ups'
import { signInHelpSchema } from '@duijie/shared/password-resets'
import { provincialProjectRulesSchema } from '@duijie/shared/provincial-projects'
import { suggestionLimitsSchema } from '@duijie/shared/suggestions'
import { supportRemindersSchema } from '@duijie/shared/support-reminders'
import { visitDaysSchema } from '@duijie/shared/visits'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { versionOf } from '../http/version.ts'
import type { SettingName, SettingService, SettingValues } from './service.ts'

const tags = ['settings']
const access = ['staff', 'admin'] as const

/**
 * GET /settings/follow-up-days      after how many days a lead is to be looked at again, by stage
 * GET /settings/suggestion-limits   how many of the best matches become leads by themselves
 * GET /settings/visit-days          after how many days something about visits is due
 * GET /settings/agreement-reminders how many days ahead ends and milestones are told of
 * GET /settings/registration-rules  what the register of contracts asks for
 * GET /settings/provincial-project-rules  who may be recommended for a provincial project
 * GET /settings/support-reminders  how long vouchers may be used, and how many days ahead ends are told of
 * GET /settings/sign-in-help       whom to ask who cannot sign in
 * PUT /settings/…                   set it (If-Match; "0" while it is as it came)
 */
export async function settingRoutes(app: FastifyInstance, { settings }: { settings: SettingService }) {
  function serve<Name extends SettingName>(name: Name, schema: z.ZodType<SettingValues[Name]>) {
    const path = `/settings/${name}`

    app.get(
      path,
      { config: { access }, schema: { tags, response: { 200: schema } } },
      async (_request, reply) => {
        const { value, version } = await settings.read(name)
        reply.header('etag', `"${version}"`)
        return value
      },
    )

    app.put(
      path,
      { config: { access }, schema: { tags, body: schema, response: { 200: schema } } },
      async (request, reply) => {
        const given = schema.parse(request.body)
        const { value, version } = await settings.write(request.actor, name, versionOf(request), given)
        reply.header('etag', `"${version}"`)
        return value
      },
    )
  }

  serve('follow-up-days', followUpDaysSchema)
  serve('suggestion-limits', suggestionLimitsSchema)
  serve('agreement-reminders', agreementRemindersSchema)
  serve('registration-rules', registrationRulesSchema)
  serve('provincial-project-rules', provincialProjectRulesSchema)
  serve('support-reminders', supportRemindersSchema)
  serve('visit-days', visitDaysSchema)
  serve('sign-in-help', signInHelpSchema)
}
