import { idParamsSchema, reasonSchema } from '@duijie/shared/fields'
import { needFullSchema, needRefinementSchema, needRenewalSchema } from '@duijie/shared/needs'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { bureauStaff } from '../access/route-access.ts'
import { findVersionOf, versionOf, withVersion } from '../http/version.ts'
import type { NeedService } from './service.ts'

const tags = ['needs']
const params = idParamsSchema
const response = { 200: needFullSchema }
const owners = ['enterprise', 'township'] as const
const keepers = [...owners, 'staff'] as const

/**
 * POST /needs/:id/submit     to the bureau's review
 * POST /needs/:id/return     with a reason
 * POST /needs/:id/refine     the bureau's wording (If-Match)
 * POST /needs/:id/confirm    the enterprise agrees with the wording
 * POST /needs/:id/publish
 * POST /needs/:id/withdraw   with a reason
 * POST /needs/:id/hold       with a reason
 * POST /needs/:id/resume
 * POST /needs/:id/renew      valid until a later day
 *
 * A move may carry If-Match: it is then refused when the need changed since it was read.
 */
export async function needMoveRoutes(instance: FastifyInstance, { needs }: { needs: NeedService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  for (const [move, access] of [
    ['submit', keepers],
    ['confirm', owners],
    ['publish', bureauStaff],
    ['resume', keepers],
  ] as const) {
    app.post(
      `/needs/:id/${move}`,
      { config: { access }, schema: { tags, params, response } },
      async (request, reply) => {
        const terms = { version: findVersionOf(request) }
        return withVersion(reply, await needs[move](request.actor, request.params.id, terms))
      },
    )
  }

  for (const [move, access] of [
    ['return', bureauStaff],
    ['withdraw', keepers],
    ['hold', keepers],
  ] as const) {
    app.post(
      `/needs/:id/${move}`,
      { config: { access }, schema: { tags, params, body: reasonSchema, response } },
      async (request, reply) => {
        const terms = { version: findVersionOf(request), reason: request.body.reason }
        return withVersion(reply, await needs[move](request.actor, request.params.id, terms))
      },
    )
  }

  app.post(
    '/needs/:id/refine',
    { config: { access: bureauStaff }, schema: { tags, params, body: needRefinementSchema, response } },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await needs.refine(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/needs/:id/renew',
    { config: { access: keepers }, schema: { tags, params, body: needRenewalSchema, response } },
    async (request, reply) => {
      const terms = { version: findVersionOf(request) }
      const { validUntil } = request.body
      return withVersion(reply, await needs.renew(request.actor, request.params.id, validUntil, terms))
    },
  )
}
