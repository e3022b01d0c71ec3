import {
  notificationListSchema,
  notificationQuerySchema,
  notificationReadSchema,
} from '@duijie/shared/notifications'
import fastifySse from '@fastify/sse'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isAccount } from '../access/actor.ts'
import { signedIn } from '../access/route-access.ts'
import { forbidden } from '../errors.ts'
import { ACCESS_TOKEN_SECONDS } from '../plugins/authentication.ts'
import type { NotificationService } from './service.ts'

const tags = ['notifications']
const access = signedIn
/** A stream ends with the token it was opened by, or with its sessions; the page comes again with a new one. */
const STREAM_MS = ACCESS_TOKEN_SECONDS * 1000

/**
 * GET  /notifications          newest first, with the number unread
 * POST /notifications/read     those up to and with one, or one alone, are read
 * GET  /notifications/stream   server-sent events: `state` with the number unread and the newest id, at once
 *                              and at every change, so that a page that comes back misses nothing
 */
export async function notificationRoutes(
  instance: FastifyInstance,
  { notifications }: { notifications: NotificationService },
) {
  await instance.register(fastifySse, { heartbeatInterval: 25_000 })
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const open = new Set<FastifyReply>()
  app.addHook('preClose', async () => {
    for (const reply of open) reply.sse.close()
  })

  app.get(
    '/notifications',
    {
      config: { access },
      schema: { tags, querystring: notificationQuerySchema, response: { 200: notificationListSchema } },
    },
    (request) => notifications.list(request.actor, request.query),
  )

  app.post(
    '/notifications/read',
    { config: { access }, schema: { tags, body: notificationReadSchema, response: { 204: z.null() } } },
    async (request, reply) => {
      await notifications.read(request.actor, request.body)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/notifications/stream',
    { sse: 'only', config: { access }, schema: { tags } },
    async (request, reply) => {
      const { actor } = request
      if (!isAccount(actor)) throw forbidden()
      let last: Promise<void> = Promise.resolve()
      const tell = () => {
        last = last
          .then(async () => {
            if (!reply.sse.isConnected) return
            if (!(await request.isAdmitted())) return reply.sse.close()
            const state = await notifications.state(actor.accountId)
            if (!reply.sse.isConnected) return
            await reply.sse.send({ event: 'state', data: state, retry: 3000 })
          })
          .catch((error: unknown) => {
            request.log.warn({ err: error }, 'notification stream')
            reply.sse.close()
          })
      }
      reply.header('x-accel-buffering', 'no')
      reply.sse.keepAlive()
      open.add(reply)
      const end = setTimeout(() => reply.sse.close(), STREAM_MS)
      const unsubscribe = await notifications.subscribe(actor.accountId, tell)
      reply.sse.onClose(() => {
        clearTimeout(end)
        unsubscribe()
        open.delete(reply)
      })
      tell()
      await last
    },
  )
}
