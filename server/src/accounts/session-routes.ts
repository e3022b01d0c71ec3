import {
  accountSchema,
  passwordChangeSchema,
  registrationReceiptSchema,
  registrationSchema,
  sessionSchema,
  signInSchema,
} from '@duijie/shared/accounts'
import '@fastify/cookie'
import '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isAccount } from '../access/actor.ts'
import { everybody, signedIn } from '../access/route-access.ts'
import { DomainError } from '../errors.ts'
import { ACCESS_TOKEN_SECONDS } from '../plugins/authentication.ts'
import { REFRESH_TOKEN_DAYS } from './refresh-tokens.ts'
import type { AccountService } from './service.ts'
import type { IssuedSession, SessionService } from './session-service.ts'

const COOKIE = 'duijie_refresh'

interface Dependencies {
  accounts: AccountService
  sessions: SessionService
  secureCookies: boolean
}

/**
 * POST /auth/register          an organization and its first account, pending
 * POST /auth/sign-in           access token, and the refresh token as a cookie
 * POST /auth/refresh           the next pair
 * POST /auth/sign-out          ends this session
 * POST /auth/change-password   ends all others
 * GET  /auth/me                who I am
 */
export async function sessionRoutes(
  instance: FastifyInstance,
  { accounts, sessions, secureCookies }: Dependencies,
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const cookie = { path: '/api/v1/auth', httpOnly: true, sameSite: 'strict', secure: secureCookies } as const
  const failedSignIns = app.createRateLimit({
    max: 10,
    timeWindow: '5 minutes',
    keyGenerator: (request) => `${request.ip} ${signInSchema.safeParse(request.body).data?.account}`,
  })

  function begin(reply: FastifyReply, { account, epoch, refreshToken }: IssuedSession) {
    reply.setCookie(COOKIE, refreshToken, { ...cookie, maxAge: REFRESH_TOKEN_DAYS * 86_400 })
    return { accessToken: app.jwt.sign({ sub: account.id, epoch }), expiresIn: ACCESS_TOKEN_SECONDS, account }
  }

  app.post(
    '/auth/register',
    {
      config: { access: everybody, rateLimit: { max: 20, timeWindow: '10 minutes' } },
      schema: { tags: ['auth'], body: registrationSchema, response: { 201: registrationReceiptSchema } },
    },
    async (request, reply) => {
      await accounts.register(request.body)
      return reply.code(201).send({ status: 'pending' })
    },
  )

  app.post(
    '/auth/sign-in',
    {
      config: { access: everybody, rateLimit: { max: 120, timeWindow: '1 minute' } },
      schema: { tags: ['auth'], body: signInSchema, response: { 200: sessionSchema } },
    },
    async (request, reply) => {
      const limit = await failedSignIns(request, { increment: false })
      if (!limit.isAllowed && limit.remaining <= 0) throw tooManyFailures()
      try {
        return begin(reply, await sessions.signIn(request.body))
      } catch (error) {
        if (error instanceof DomainError && error.code === 'credentials_invalid') await failedSignIns(request)
        throw error
      }
    },
  )

  app.post(
    '/auth/refresh',
    { config: { access: everybody }, schema: { tags: ['auth'], response: { 200: sessionSchema } } },
    async (request, reply) => {
      try {
        return begin(reply, await sessions.refresh(request.cookies[COOKIE]))
      } catch (error) {
        reply.clearCookie(COOKIE, cookie)
        throw error
      }
    },
  )

  app.post(
    '/auth/sign-out',
    { config: { access: everybody }, schema: { tags: ['auth'], response: { 204: z.null() } } },
    async (request, reply) => {
      await sessions.signOut(request.cookies[COOKIE])
      return reply.clearCookie(COOKIE, cookie).code(204).send(null)
    },
  )

  app.post(
    '/auth/change-password',
    {
      config: { access: signedIn, rateLimit: { max: 10, timeWindow: '5 minutes' } },
      schema: { tags: ['auth'], body: passwordChangeSchema, response: { 200: sessionSchema } },
    },
    async (request, reply) => {
      if (!isAccount(request.actor)) throw new DomainError('unauthenticated')
      return begin(reply, await sessions.changePassword(request.actor, request.body))
    },
  )

  app.get(
    '/auth/me',
    { config: { access: signedIn }, schema: { tags: ['auth'], response: { 200: accountSchema } } },
    (request) => {
      if (!isAccount(request.actor)) throw new DomainError('unauthenticated')
      return accounts.get(request.actor.accountId)
    },
  )
}

const tooManyFailures = () => new DomainError('too_many_requests', '密码输错次数过多，请 5 分钟后再试')
