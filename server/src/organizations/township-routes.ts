import { idParamsSchema, reasonSchema } from '@duijie/shared/fields'
import {
  organizationTownshipsSchema,
  townshipCorrectionSchema,
  townshipMoveInputSchema,
  townshipMoveParamsSchema,
} from '@duijie/shared/organization-townships'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { TownshipHistoryService } from './township-service.ts'

const tags = ['organizations']
const response = { 200: organizationTownshipsSchema }

/**
 * GET    /organizations/:id/townships            where an enterprise has been since when
 * POST   /organizations/:id/townships            it moves on a day
 * PUT    /organizations/:id/townships/:fromDay   correct one entry
 * DELETE /organizations/:id/townships/:fromDay   it never was there
 */
export async function townshipHistoryRoutes(
  instance: FastifyInstance,
  { townshipHistory }: { townshipHistory: TownshipHistoryService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/organizations/:id/townships',
    {
      config: { access: ['enterprise', 'township', 'staff', 'admin'] },
      schema: { tags, params: idParamsSchema, response },
    },
    (request) => townshipHistory.list(request.actor, request.params.id),
  )

  app.post(
    '/organizations/:id/townships',
    {
      config: { access: ['staff', 'admin'] },
      schema: { tags, params: idParamsSchema, body: townshipMoveInputSchema, response },
    },
    (request) => townshipHistory.move(request.actor, request.params.id, request.body),
  )

  app.put(
    '/organizations/:id/townships/:fromDay',
    {
      config: { access: ['staff', 'admin'] },
      schema: { tags, params: townshipMoveParamsSchema, body: townshipCorrectionSchema, response },
    },
    (request) => townshipHistory.correct(request.actor, request.params, request.body),
  )

  app.delete(
    '/organizations/:id/townships/:fromDay',
    {
      config: { access: ['staff', 'admin'] },
      schema: { tags, params: townshipMoveParamsSchema, querystring: reasonSchema, response },
    },
    (request) => townshipHistory.remove(request.actor, request.params, request.query.reason),
  )
}
