import { followUpDaysSchema } from '@duijie/shared/follow-ups'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf } from '../http/version.ts'
import type { SettingService } from './service.ts'

const tags = ['settings']
const access = ['staff', 'admin'] as const

/**
 * GET /settings/follow-up-days   after how many days a lead is to be looked at again, by stage
 * PUT /settings/follow-up-days   set it (If-Match; "0" while it is as it came)
 */
export async function settingRoutes(instance: FastifyInstance, { settings }: { settings: SettingService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const path = '/settings/follow-up-days'

  app.get(
    path,
    { config: { access }, schema: { tags, response: { 200: followUpDaysSchema } } },
    async (_request, reply) => {
      const { value, version } = await settings.read('follow-up-days')
      reply.header('etag', `"${version}"`)
      return value
    },
  )

  app.put(
    path,
    { config: { access }, schema: { tags, body: followUpDaysSchema, response: { 200: followUpDaysSchema } } },
    async (request, reply) => {
      const { value, version } = await settings.write(
        request.actor,
        'follow-up-days',
        versionOf(request),
        request.body,
      )
      reply.header('etag', `"${version}"`)
      return value
    },
  )
}
