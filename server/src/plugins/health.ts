import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { everybody } from '../access/route-access.ts'

interface Options {
  /** name → resolves when that part can do its work */
  checks: Record<string, () => Promise<void>>
}

/** `live`: the process answers. `ready`: what it needs answers too. */
export const healthPlugin = fp(async (app: FastifyInstance, { checks }: Options) => {
  const options = {
    config: { access: everybody, rateLimit: false as const },
    logLevel: 'warn' as const,
    schema: { hide: true },
  }

  app.get('/api/health/live', options, async () => ({ status: 'ok' }))

  app.get('/api/health/ready', options, async (_request, reply) => {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        const state = await check().then(
          () => 'ok',
          () => 'down',
        )
        return [name, state] as const
      }),
    )
    const ready = states.every(([, state]) => state === 'ok')
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'unavailable', checks: Object.fromEntries(states) })
  })
})
