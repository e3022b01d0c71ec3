import fastifyJwt from '@fastify/jwt'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { type Actor, isAccount, visitor } from '../access/actor.ts'
import '../access/route-access.ts'
import { DomainError } from '../errors.ts'

declare module 'fastify' {
  interface FastifyRequest {
    readonly actor: Actor
    /** whether who asked would still be let in: for answers that go on */
    isAdmitted(): Promise<boolean>
  }
}

export const ACCESS_TOKEN_SECONDS = 15 * 60
const ISSUER = 'duijie'
const AUDIENCE = 'duijie-api'

interface Options {
  secret: string
  /** the actor of an active account; undefined once it is disabled or gone, or sessions of that epoch were ended */
  findActor(accountId: string, epoch: number): Promise<Actor | undefined>
}

/** Knows who asks, and refuses whoever the route does not name. A route that names nobody does not start. */
export const authenticationPlugin = fp(async (app: FastifyInstance, { secret, findActor }: Options) => {
  await app.register(fastifyJwt, {
    secret,
    sign: { algorithm: 'HS256', iss: ISSUER, aud: AUDIENCE, expiresIn: ACCESS_TOKEN_SECONDS },
    verify: {
      algorithms: ['HS256'],
      allowedIss: ISSUER,
      allowedAud: AUDIENCE,
      requiredClaims: ['sub', 'exp', 'iss', 'aud'],
    },
  })
  const actors = new WeakMap<FastifyRequest, Actor>()
  app.decorateRequest('actor', {
    getter(this: FastifyRequest) {
      return actors.get(this) ?? visitor
    },
  })

  app.decorateRequest('isAdmitted', async function (this: FastifyRequest) {
    try {
      await actorOf(this, findActor)
      return true
    } catch (error) {
      if (error instanceof DomainError) return false
      throw error
    }
  })

  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    routes.push(route)
  })
  app.addHook('onReady', async () => {
    const open = routes.filter((route) => !route.config?.access?.length)
    if (open.length === 0) return
    throw new Error(
      `Nobody is named who may call: ${open.map((route) => `${route.method} ${route.url}`).join(', ')}`,
    )
  })

  app.addHook('onRequest', async (request) => {
    actors.set(request, await actorOf(request, findActor))
    const access = request.routeOptions.config.access
    if (access === undefined || access.includes(roleOf(request.actor))) return
    throw isAccount(request.actor)
      ? new DomainError('forbidden', '您的角色不能使用此功能')
      : new DomainError('unauthenticated', '请先登录')
  })
})

const roleOf = (actor: Actor) => (actor.role === 'system' ? 'visitor' : actor.role)

async function actorOf(request: FastifyRequest, findActor: Options['findActor']): Promise<Actor> {
  if (!request.headers.authorization) return visitor
  const claims = await request.jwtVerify<{ sub: string; epoch?: number }>().catch(() => {
    throw new DomainError('session_expired', '登录已过期，请重新登录')
  })
  const actor = await findActor(claims.sub, claims.epoch ?? 0)
  if (!actor) throw new DomainError('session_expired', '账号已停用或登录已失效，请重新登录')
  return actor
}
