import {
  adminHomeSchema,
  enterpriseHomeSchema,
  liaisonHomeSchema,
  officeHomeSchema,
} from '@duijie/shared/homes'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { HomeService } from './service.ts'

const tags = ['homes']

/**
 * GET /homes/staff        what waits for the bureau, the year so far, this week's events
 * GET /homes/township     the same of a township or park
 * GET /homes/enterprise   own needs with their matches, what waits, what comes next
 * GET /homes/liaison      demand that fits the institution, what waits, how its results stand
 * GET /homes/admin        how the product runs, and how many have an account
 */
export async function homeRoutes(instance: FastifyInstance, { homes }: { homes: HomeService }) {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  for (const role of ['staff', 'township'] as const) {
    app.get(
      `/homes/${role}`,
      { config: { access: [role] }, schema: { tags, response: { 200: officeHomeSchema } } },
      (request) => homes[role](request.actor),
    )
  }

  app.get(
    '/homes/enterprise',
    { config: { access: ['enterprise'] }, schema: { tags, response: { 200: enterpriseHomeSchema } } },
    (request) => homes.enterprise(request.actor),
  )

  app.get(
    '/homes/liaison',
    { config: { access: ['liaison'] }, schema: { tags, response: { 200: liaisonHomeSchema } } },
    (request) => homes.liaison(request.actor),
  )

  app.get(
    '/homes/admin',
    { config: { access: ['admin'] }, schema: { tags, response: { 200: adminHomeSchema } } },
    (request) => homes.admin(request.actor),
  )
}
