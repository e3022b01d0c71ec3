import { idParamsSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import { visitProblemListQuerySchema } from '@duijie/shared/visit-problem-queries'
import {
  visitProblemInputSchema,
  visitProblemMoveInputSchema,
  visitProblemNeedInputSchema,
  visitProblemPageSchema,
  visitProblemPatchSchema,
  visitProblemSchema,
} from '@duijie/shared/visit-problems'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../../http/version.ts'
import type { VisitProblemService } from './service.ts'

const tags = ['visits']
const params = idParamsSchema
const access = ['staff', 'township'] as const

/**
 * POST   /visits/:id/problems          what was heard
 * GET    /visit-problems               list, those due first in front
 * GET    /visit-problems/:id           read
 * PATCH  /visit-problems/:id           change while nothing was done about it (If-Match)
 * DELETE /visit-problems/:id           take out while nothing was done about it (If-Match)
 * POST   /visit-problems/:id/moves     hand on, finish, call back, drop, take up again (If-Match)
 * POST   /visit-problems/:id/need      make a draft need of a technical one (If-Match)
 * GET    /visit-problems/:id/history   who changed what
 */
export async function visitProblemRoutes(
  instance: FastifyInstance,
  { visitProblems }: { visitProblems: VisitProblemService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.post(
    '/visits/:id/problems',
    {
      config: { access },
      schema: { tags, params, body: visitProblemInputSchema, response: { 201: visitProblemSchema } },
    },
    async (request, reply) => {
      const created = await visitProblems.add(request.actor, request.params.id, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/visit-problems/${created.id}`), created)
    },
  )

  app.get(
    '/visit-problems',
    {
      config: { access },
      schema: { tags, querystring: visitProblemListQuerySchema(), response: { 200: visitProblemPageSchema } },
    },
    (request) => visitProblems.list(request.actor, request.query),
  )

  app.get(
    '/visit-problems/:id',
    { config: { access }, schema: { tags, params, response: { 200: visitProblemSchema } } },
    async (request, reply) => withVersion(reply, await visitProblems.get(request.actor, request.params.id)),
  )

  app.patch(
    '/visit-problems/:id',
    {
      config: { access },
      schema: { tags, params, body: visitProblemPatchSchema, response: { 200: visitProblemSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(
        reply,
        await visitProblems.patch(request.actor, id, versionOf(request), request.body),
      )
    },
  )

  app.delete(
    '/visit-problems/:id',
    { config: { access }, schema: { tags, params } },
    async (request, reply) => {
      await visitProblems.remove(request.actor, request.params.id, versionOf(request))
      return reply.code(204).send()
    },
  )

  app.post(
    '/visit-problems/:id/moves',
    {
      config: { access },
      schema: { tags, params, body: visitProblemMoveInputSchema, response: { 200: visitProblemSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await visitProblems.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/visit-problems/:id/need',
    {
      config: { access },
      schema: { tags, params, body: visitProblemNeedInputSchema, response: { 201: visitProblemSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      const made = await visitProblems.makeNeed(request.actor, id, versionOf(request), request.body)
      return withVersion(reply.code(201), made)
    },
  )

  app.get(
    '/visit-problems/:id/history',
    { config: { access }, schema: { tags, params, response: { 200: historySchema } } },
    (request) => visitProblems.history(request.actor, request.params.id),
  )
}
