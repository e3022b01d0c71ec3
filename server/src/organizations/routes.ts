import { idParamsSchema } from '@duijie/shared/fields'
import {
  organizationInputSchema,
  organizationListQuerySchema,
  organizationPageSchema,
  organizationPatchSchema,
  organizationSchema,
  organizationTagsSchema,
} from '@duijie/shared/organizations'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { everybody, signedIn } from '../access/route-access.ts'
import { versionOf, withVersion } from '../http/version.ts'
import type { OrganizationService } from './service.ts'

const tags = ['organizations']

/**
 * GET   /organizations       list
 * GET   /organizations/tags  tags in use
 * POST  /organizations       enter one, active at once
 * GET   /organizations/:id   read
 * PATCH /organizations/:id   change (If-Match)
 */
export async function organizationRoutes(
  instance: FastifyInstance,
  { organizations }: { organizations: OrganizationService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/organizations',
    {
      config: { access: everybody },
      schema: { tags, querystring: organizationListQuerySchema(), response: { 200: organizationPageSchema } },
    },
    (request) => organizations.list(request.actor, request.query),
  )

  app.get(
    '/organizations/tags',
    { config: { access: everybody }, schema: { tags, response: { 200: organizationTagsSchema } } },
    (request) => organizations.tags(request.actor),
  )

  app.post(
    '/organizations',
    {
      config: { access: ['staff', 'admin'] },
      schema: { tags, body: organizationInputSchema, response: { 201: organizationSchema } },
    },
    async (request, reply) => {
      const created = await organizations.create(request.actor, request.body)
      return withVersion(reply.code(201).header('location', `/api/v1/organizations/${created.id}`), created)
    },
  )

  app.get(
    '/organizations/:id',
    {
      config: { access: everybody },
      schema: { tags, params: idParamsSchema, response: { 200: organizationSchema } },
    },
    async (request, reply) => withVersion(reply, await organizations.get(request.actor, request.params.id)),
  )

  app.patch(
    '/organizations/:id',
    {
      config: { access: signedIn },
      schema: {
        tags,
        params: idParamsSchema,
        body: organizationPatchSchema,
        response: { 200: organizationSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(
        reply,
        await organizations.patch(request.actor, id, versionOf(request), request.body),
      )
    },
  )
}
