import { idParamsSchema } from '@duijie/shared/fields'
import {
  enteredFigureInputSchema,
  enteredFigureListSchema,
  enteredFigureSchema,
  figureChecksSchema,
  figureComparisonsSchema,
  figureReportInputSchema,
  figureReportListQuerySchema,
  figureReportPageSchema,
  figureReportSchema,
  figureReportWithdrawSchema,
  figureTargetsInputSchema,
  figureTargetsQuerySchema,
  figureTargetsSchema,
} from '@duijie/shared/figure-reports'
import { figureSeriesSchema } from '@duijie/shared/figure-series'
import {
  figureIdSchema,
  figureListSchema,
  figureQuerySchema,
  figureRecordPageSchema,
  figureRecordQuerySchema,
  townshipFiguresSchema,
} from '@duijie/shared/figures'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { versionOf, withVersion } from '../http/version.ts'
import type { FigureService } from './service.ts'

const tags = ['figures']
const params = idParamsSchema
const figureParams = z.object({ figureId: figureIdSchema })
const counting = ['staff', 'township'] as const
const bureau = ['staff'] as const

/**
 * GET    /figures                            every figure of some days, with last year's, target and pace
 * GET    /figures/:figureId/records          the records behind one
 * GET    /figures/:figureId/townships        one in each township, with rank and pace
 * GET    /figure-series                      what the charts of some days are drawn from
 * GET    /figure-checks                      whether parts add up to wholes
 * GET    /figure-targets                     of a year
 * PUT    /figure-targets                     set some, or take them back
 * GET    /entered-figures                    numbers from elsewhere
 * POST   /entered-figures                    enter one, with its source
 * PUT    /entered-figures/:id                correct one (If-Match)
 * DELETE /entered-figures/:id                take one back (If-Match)
 * GET    /figure-reports                     what was reported
 * POST   /figure-reports                     freeze figures as they are now
 * GET    /figure-reports/:id                 one report
 * POST   /figure-reports/:id/withdraw        it no longer holds
 * GET    /figure-reports/:id/comparison      what was reported beside what is so now
 */
export async function figureRoutes(instance: FastifyInstance, { figures }: { figures: FigureService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/figures',
    {
      config: { access: counting },
      schema: { tags, querystring: figureQuerySchema, response: { 200: figureListSchema } },
    },
    async (request) => {
      const { from, to } = request.query
      return { from, to, figures: await figures.list(request.actor, request.query) }
    },
  )

  app.get(
    '/figures/:figureId/records',
    {
      config: { access: counting },
      schema: {
        tags,
        params: figureParams,
        querystring: figureRecordQuerySchema,
        response: { 200: figureRecordPageSchema },
      },
    },
    (request) => figures.records(request.actor, request.params.figureId, request.query),
  )

  app.get(
    '/figures/:figureId/townships',
    {
      config: { access: bureau },
      schema: {
        tags,
        params: figureParams,
        querystring: figureQuerySchema,
        response: { 200: townshipFiguresSchema },
      },
    },
    (request) => figures.townships(request.actor, request.params.figureId, request.query),
  )

  app.get(
    '/figure-series',
    {
      config: { access: counting },
      schema: { tags, querystring: figureQuerySchema, response: { 200: figureSeriesSchema } },
    },
    (request) => figures.series(request.actor, request.query),
  )

  app.get(
    '/figure-checks',
    {
      config: { access: bureau },
      schema: { tags, querystring: figureQuerySchema, response: { 200: figureChecksSchema } },
    },
    async (request) => ({ checks: await figures.checks(request.actor, request.query) }),
  )

  app.get(
    '/figure-targets',
    {
      config: { access: bureau },
      schema: { tags, querystring: figureTargetsQuerySchema, response: { 200: figureTargetsSchema } },
    },
    async (request) => ({ targets: await figures.targets(request.actor, request.query.year) }),
  )

  app.put(
    '/figure-targets',
    {
      config: { access: bureau },
      schema: { tags, body: figureTargetsInputSchema, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await figures.setTargets(request.actor, request.body.targets)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/entered-figures',
    { config: { access: bureau }, schema: { tags, response: { 200: enteredFigureListSchema } } },
    async (request) => ({ items: await figures.entered(request.actor) }),
  )

  app.post(
    '/entered-figures',
    {
      config: { access: bureau },
      schema: { tags, body: enteredFigureInputSchema, response: { 201: enteredFigureSchema } },
    },
    async (request, reply) => withVersion(reply.code(201), await figures.enter(request.actor, request.body)),
  )

  app.put(
    '/entered-figures/:id',
    {
      config: { access: bureau },
      schema: { tags, params, body: enteredFigureInputSchema, response: { 200: enteredFigureSchema } },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await figures.changeEntered(request.actor, request.params.id, versionOf(request), request.body),
      ),
  )

  app.delete(
    '/entered-figures/:id',
    { config: { access: bureau }, schema: { tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      await figures.removeEntered(request.actor, request.params.id, versionOf(request))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/figure-reports',
    {
      config: { access: bureau },
      schema: { tags, querystring: figureReportListQuerySchema, response: { 200: figureReportPageSchema } },
    },
    (request) => figures.reports(request.actor, request.query),
  )

  app.post(
    '/figure-reports',
    {
      config: { access: bureau },
      schema: { tags, body: figureReportInputSchema, response: { 201: figureReportSchema } },
    },
    async (request, reply) => reply.code(201).send(await figures.freeze(request.actor, request.body)),
  )

  app.get(
    '/figure-reports/:id',
    { config: { access: bureau }, schema: { tags, params, response: { 200: figureReportSchema } } },
    (request) => figures.report(request.actor, request.params.id),
  )

  app.post(
    '/figure-reports/:id/withdraw',
    {
      config: { access: bureau },
      schema: { tags, params, body: figureReportWithdrawSchema, response: { 200: figureReportSchema } },
    },
    (request) => figures.withdraw(request.actor, request.params.id, request.body.reason),
  )

  app.get(
    '/figure-reports/:id/comparison',
    { config: { access: bureau }, schema: { tags, params, response: { 200: figureComparisonsSchema } } },
    async (request) => ({ comparisons: await figures.compare(request.actor, request.params.id) }),
  )
}
