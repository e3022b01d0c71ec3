import {
  contactPersonInputSchema,
  contactPersonParamsSchema,
  contactPersonPatchSchema,
  contactPersonsSchema,
} from '@duijie/shared/contact-persons'
import { idParamsSchema } from '@duijie/shared/fields'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf } from '../http/version.ts'
import type { ContactPersonService } from './contact-person-service.ts'

const tags = ['organizations']
const config = { access: ['enterprise', 'liaison', 'township', 'staff', 'admin'] as const }
const response = { 200: contactPersonsSchema }

/**
 * GET    /organizations/:id/contact-persons             whom to talk to; the reading is kept
 * POST   /organizations/:id/contact-persons             one more
 * PATCH  /organizations/:id/contact-persons/:personId   change (If-Match)
 * DELETE /organizations/:id/contact-persons/:personId   take off (If-Match)
 */
export async function contactPersonRoutes(
  instance: FastifyInstance,
  { contactPersons }: { contactPersons: ContactPersonService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/organizations/:id/contact-persons',
    { config, schema: { tags, params: idParamsSchema, response } },
    (request) => contactPersons.list(request.actor, request.params.id),
  )

  app.post(
    '/organizations/:id/contact-persons',
    { config, schema: { tags, params: idParamsSchema, body: contactPersonInputSchema, response } },
    (request) => contactPersons.add(request.actor, request.params.id, request.body),
  )

  app.patch(
    '/organizations/:id/contact-persons/:personId',
    { config, schema: { tags, params: contactPersonParamsSchema, body: contactPersonPatchSchema, response } },
    (request) => contactPersons.patch(request.actor, request.params, versionOf(request), request.body),
  )

  app.delete(
    '/organizations/:id/contact-persons/:personId',
    { config, schema: { tags, params: contactPersonParamsSchema, response } },
    (request) => contactPersons.remove(request.actor, request.params, versionOf(request)),
  )
}
