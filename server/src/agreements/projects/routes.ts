import { idParamsSchema } from '@duijie/shared/fields'
import { historySchema } from '@duijie/shared/history'
import {
  projectCandidatesQuerySchema,
  projectCandidatesSchema,
  projectTableQuerySchema,
  provincialProjectInputSchema,
  provincialProjectListQuerySchema,
  provincialProjectMoveInputSchema,
  provincialProjectPageSchema,
  provincialProjectPatchSchema,
  provincialProjectSchema,
} from '@duijie/shared/provincial-projects'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { versionOf, withVersion } from '../../http/version.ts'
import type { ProvincialProjectService } from './service.ts'

const tags = ['provincial-projects']
const params = idParamsSchema
const bureau = ['staff'] as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * GET   /provincial-projects               those that were recommended
 * POST  /provincial-projects               recommend an agreement
 * GET   /provincial-projects/candidates    agreements with what stands against each
 * GET   /provincial-projects/table         the table to be handed in, as .xlsx
 * GET   /provincial-projects/:id           read
 * PATCH /provincial-projects/:id           change, with the originals that came in (If-Match)
 * POST  /provincial-projects/:id/moves     on to another stage (If-Match)
 * GET   /provincial-projects/:id/history   who changed what
 */
export async function provincialProjectRoutes(
  instance: FastifyInstance,
  { provincialProjects: projects }: { provincialProjects: ProvincialProjectService },
) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/provincial-projects',
    {
      config: { access: bureau },
      schema: {
        tags,
        querystring: provincialProjectListQuerySchema,
        response: { 200: provincialProjectPageSchema },
      },
    },
    (request) => projects.list(request.actor, request.query),
  )

  app.post(
    '/provincial-projects',
    {
      config: { access: bureau },
      schema: { tags, body: provincialProjectInputSchema, response: { 201: provincialProjectSchema } },
    },
    async (request, reply) => {
      const created = await projects.create(request.actor, request.body)
      const location = `/api/v1/provincial-projects/${created.id}`
      return withVersion(reply.code(201).header('location', location), created)
    },
  )

  app.get(
    '/provincial-projects/candidates',
    {
      config: { access: bureau },
      schema: {
        tags,
        querystring: projectCandidatesQuerySchema,
        response: { 200: projectCandidatesSchema },
      },
    },
    (request) => projects.candidates(request.actor, request.query),
  )

  app.get(
    '/provincial-projects/table',
    { config: { access: bureau }, schema: { tags, querystring: projectTableQuerySchema } },
    async (request, reply) => {
      const { year } = request.query
      const bytes = await projects.table(request.actor, year)
      return reply
        .headers({
          'content-type': XLSX,
          'content-disposition': contentDisposition(`${year}年省产学研合作项目推荐汇总表.xlsx`),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(bytes)
    },
  )

  app.get(
    '/provincial-projects/:id',
    { config: { access: bureau }, schema: { tags, params, response: { 200: provincialProjectSchema } } },
    async (request, reply) => withVersion(reply, await projects.get(request.actor, request.params.id)),
  )

  app.patch(
    '/provincial-projects/:id',
    {
      config: { access: bureau },
      schema: {
        tags,
        params,
        body: provincialProjectPatchSchema,
        response: { 200: provincialProjectSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await projects.patch(request.actor, id, versionOf(request), request.body))
    },
  )

  app.post(
    '/provincial-projects/:id/moves',
    {
      config: { access: bureau },
      schema: {
        tags,
        params,
        body: provincialProjectMoveInputSchema,
        response: { 200: provincialProjectSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await projects.move(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/provincial-projects/:id/history',
    { config: { access: bureau }, schema: { tags, params, response: { 200: historySchema } } },
    (request) => projects.history(request.actor, request.params.id),
  )
}
