import { idParamsSchema } from '@duijie/shared/fields'
import {
  annualSummaryInputSchema,
  annualSummaryListSchema,
  annualSummaryPatchSchema,
  annualSummarySchema,
  summaryPreviewInputSchema,
  summaryPreviewSchema,
  summaryWordingInputSchema,
  summaryWordingListSchema,
  summaryWordingSchema,
  summaryWordingVersionsSchema,
} from '@duijie/shared/summaries'
import { create as contentDisposition } from 'content-disposition'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { SummaryService } from './service.ts'

const tags = ['annual-summaries']
const params = idParamsSchema
const config = { access: ['staff'] as const }
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * GET   /summary-wordings           how summaries are worded
 * POST  /summary-wordings           another wording
 * PUT   /summary-wordings/:id       change one (If-Match)
 * DELETE /summary-wordings/:id      give one up (If-Match)
 * GET   /summary-wordings/:id/versions  what it said before, and who changed it
 * POST  /summary-wordings/preview   a wording with the figures of some days
 * GET   /annual-summaries           what was written
 * POST  /annual-summaries           write one from a wording and the figures of some days
 * GET   /annual-summaries/:id       one, each number with its figure
 * PATCH /annual-summaries/:id       its words, or its figures as they are now (If-Match)
 * GET   /annual-summaries/:id.docx  the same in the layout of official papers
 */
export async function summaryRoutes(instance: FastifyInstance, { summaries }: { summaries: SummaryService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/summary-wordings',
    { config, schema: { tags, response: { 200: summaryWordingListSchema } } },
    async (request) => ({ items: await summaries.wordings(request.actor) }),
  )

  app.post(
    '/summary-wordings',
    { config, schema: { tags, body: summaryWordingInputSchema, response: { 201: summaryWordingSchema } } },
    async (request, reply) =>
      withVersion(reply.code(201), await summaries.addWording(request.actor, request.body)),
  )

  app.put(
    '/summary-wordings/:id',
    {
      config,
      schema: { tags, params, body: summaryWordingInputSchema, response: { 200: summaryWordingSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(
        reply,
        await summaries.changeWording(request.actor, id, versionOf(request), request.body),
      )
    },
  )

  app.delete(
    '/summary-wordings/:id',
    { config, schema: { tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      await summaries.removeWording(request.actor, request.params.id, versionOf(request))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/summary-wordings/:id/versions',
    { config, schema: { tags, params, response: { 200: summaryWordingVersionsSchema } } },
    async (request) => ({ items: await summaries.wordingVersions(request.actor, request.params.id) }),
  )

  app.post(
    '/summary-wordings/preview',
    { config, schema: { tags, body: summaryPreviewInputSchema, response: { 200: summaryPreviewSchema } } },
    async (request) => ({ paragraphs: await summaries.preview(request.actor, request.body) }),
  )

  app.get(
    '/annual-summaries',
    { config, schema: { tags, response: { 200: annualSummaryListSchema } } },
    async (request) => ({ items: await summaries.list(request.actor) }),
  )

  app.post(
    '/annual-summaries',
    { config, schema: { tags, body: annualSummaryInputSchema, response: { 201: annualSummarySchema } } },
    async (request, reply) =>
      withVersion(reply.code(201), await summaries.create(request.actor, request.body)),
  )

  app.get(
    '/annual-summaries/:id',
    { config, schema: { tags, params, response: { 200: annualSummarySchema } } },
    async (request, reply) => withVersion(reply, await summaries.get(request.actor, request.params.id)),
  )

  app.patch(
    '/annual-summaries/:id',
    {
      config,
      schema: { tags, params, body: annualSummaryPatchSchema, response: { 200: annualSummarySchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      return withVersion(reply, await summaries.change(request.actor, id, versionOf(request), request.body))
    },
  )

  app.get(
    '/annual-summaries/:id.docx',
    { config, schema: { tags, params, produces: [word] } },
    async (request, reply) => {
      const { name, bytes } = await summaries.document(request.actor, request.params.id)
      return reply
        .headers({
          'content-type': word,
          'content-disposition': contentDisposition(name),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        })
        .send(bytes)
    },
  )
}
