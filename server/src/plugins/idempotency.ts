import { createHash } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { idempotencyKeys } from '@duijie/db/schema/idempotency-keys'
import { and, eq, isNull, lt } from 'drizzle-orm'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { isAccount } from '../access/actor.ts'
import { DomainError } from '../errors.ts'

declare module 'fastify' {
  interface FastifyRequest {
    idempotencyKey: string | null
  }
}

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const KEPT_HEADERS = ['content-type', 'etag', 'location'] as const
const CARRIES_TOKENS = /^\/api\/v1\/(?:auth\/|accounts\/[^/]+\/reset-links)/
const ABANDONED_AFTER_MS = 60_000

/**
 * A write that carries an Idempotency-Key is done once: its answer is kept for a day and given again.
 * Answers of 5xx are not kept. Session routes and links to hand over are left out, since their answers carry tokens.
 */
export const idempotencyPlugin = fp(async (app: FastifyInstance, { db }: { db: Database }) => {
  app.decorateRequest('idempotencyKey', null)

  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key']
    if (!WRITES.has(request.method) || typeof key !== 'string' || CARRIES_TOKENS.test(request.url)) return
    if (!/^[\x21-\x7e]{1,200}$/.test(key))
      throw new DomainError('validation_failed', 'Idempotency-Key 应为 1–200 个可见字符')
    const owner = ownerOf(request)
    const requestHash = hashOf(request)
    await db
      .delete(idempotencyKeys)
      .where(
        and(
          eq(idempotencyKeys.owner, owner),
          eq(idempotencyKeys.key, key),
          isNull(idempotencyKeys.status),
          lt(idempotencyKeys.createdAt, new Date(Date.now() - ABANDONED_AFTER_MS)),
        ),
      )
    const [claimed] = await db
      .insert(idempotencyKeys)
      .values({ owner, key, requestHash })
      .onConflictDoNothing()
      .returning()
    if (claimed) {
      request.idempotencyKey = key
      return
    }
    const [kept] = await db
      .select()
      .from(idempotencyKeys)
      .where(and(eq(idempotencyKeys.owner, owner), eq(idempotencyKeys.key, key)))
    if (!kept || kept.status === null)
      throw new DomainError('request_in_progress', '同一请求正在处理，请稍候')
    if (kept.requestHash !== requestHash)
      throw new DomainError('idempotency_key_reused', '此 Idempotency-Key 已用于另一请求')
    return reply
      .code(kept.status)
      .headers({ ...kept.headers, 'idempotency-replayed': 'true' })
      .serializer((payload: unknown) => String(payload))
      .send(kept.body ?? '')
  })

  app.addHook('onSend', async (request, reply, payload) => {
    if (request.idempotencyKey === null) return
    const where = and(
      eq(idempotencyKeys.owner, ownerOf(request)),
      eq(idempotencyKeys.key, request.idempotencyKey),
    )
    if (reply.statusCode >= 500) {
      await db.delete(idempotencyKeys).where(where)
      return
    }
    const headers = Object.fromEntries(
      KEPT_HEADERS.flatMap((name) => {
        const value = reply.getHeader(name)
        return value === undefined ? [] : [[name, String(value)]]
      }),
    )
    await db
      .update(idempotencyKeys)
      .set({ status: reply.statusCode, headers, body: typeof payload === 'string' ? payload : null })
      .where(where)
  })
})

const ownerOf = (request: FastifyRequest) =>
  isAccount(request.actor) ? request.actor.accountId : `visitor ${request.ip}`

function hashOf(request: FastifyRequest): string {
  const parts = [
    request.method,
    request.url,
    request.headers['if-match'] ?? '',
    JSON.stringify(request.body ?? null),
  ]
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}
