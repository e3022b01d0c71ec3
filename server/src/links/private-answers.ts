import type { FastifyInstance, FastifyReply } from 'fastify'

/** Per address of the reader, for every route behind a link. */
export const linkRateLimit = { max: 60, timeWindow: '1 minute' } as const

/** An answer behind a link is nobody else's: not kept, not indexed, and its address not told to other sites. */
export function keepPrivate(reply: FastifyReply): void {
  reply.headers({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  })
}

/** Keeps every answer of the routes beside it private, refusals too. */
export function privateAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => keepPrivate(reply))
}
