import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { invitationLinkRoutes, invitationRoutes } from './accounts/invitation-routes.ts'
import { passwordResetLinkRoutes, passwordResetRoutes } from './accounts/password-resets/routes.ts'
import { accountRoutes } from './accounts/routes.ts'
import { sessionRoutes } from './accounts/session-routes.ts'
import { provincialProjectRoutes } from './agreements/projects/routes.ts'
import { registrationRoutes } from './agreements/registrations/routes.ts'
import { agreementRoutes } from './agreements/routes.ts'
import { attachmentRoutes } from './attachments/routes.ts'
import { auditLogRoutes } from './audit-log/routes.ts'
import { digestLinkRoutes, digestRoutes } from './digests/routes.ts'
import { duplicateRoutes } from './duplicates/routes.ts'
import { calendarRoutes } from './events/calendars/routes.ts'
import { eventDayLinkRoutes, eventDayRoutes } from './events/day/routes.ts'
import { guestRoutes, invitationAnswerRoutes } from './events/guests/routes.ts'
import { meetingRoutes } from './events/meetings/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { tripRoutes } from './events/trips/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { expertRoutes } from './experts/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import { figureRoutes } from './figures/routes.ts'
import { findRoutes } from './finds/routes.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { homeRoutes } from './homes/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { jobRoutes } from './jobs/routes.ts'
import { leadRoutes } from './leads/routes.ts'
import { linkPageStatus } from './links/page-status.ts'
import { linkRoutes } from './links/routes.ts'
import { mailRoutes } from './mail/routes.ts'
import { matchFitRoutes } from './matches/fits/routes.ts'
import { judgementRoutes } from './matches/judgement-routes.ts'
import { matchRoutes } from './matches/routes.ts'
import { organizationMergeRoutes } from './merges/organization-routes.ts'
import { mergeRoutes } from './merges/routes.ts'
import { confirmationRoutes } from './needs/confirmations/routes.ts'
import { diagnosisRoutes } from './needs/diagnoses/routes.ts'
import { needRoutes } from './needs/routes.ts'
import { newsRoutes } from './news/routes.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { contactPersonRoutes } from './organizations/contact-person-routes.ts'
import { organizationRoutes } from './organizations/routes.ts'
import { townshipHistoryRoutes } from './organizations/township-routes.ts'
import { authenticationPlugin } from './plugins/authentication.ts'
import { healthPlugin } from './plugins/health.ts'
import { idempotencyPlugin } from './plugins/idempotency.ts'
import { openapiPlugin } from './plugins/openapi.ts'
import { answerMalformed, problemPlugin } from './plugins/problem.ts'
import { staticFilesPlugin } from './plugins/static-files.ts'
import { portalRoutes } from './portal/routes.ts'
import { proposalRoutes } from './proposals/routes.ts'
import { sharePictureRoutes } from './public-pages/pictures/routes.ts'
import { crawlerRoutes } from './public-pages/routes.ts'
import { createPageServing } from './public-pages/serving.ts'
import { pushLinkRoutes, pushRoutes } from './pushes/routes.ts'
import { refiningRoutes } from './refining/routes.ts'
import { reportTemplateRoutes } from './report-templates/routes.ts'
import { resultRoutes } from './results/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { searchMissRoutes } from './search-misses/routes.ts'
import { secondmentRoutes } from './secondments/routes.ts'
import { secondmentSideRoutes } from './secondments/sides/routes.ts'
import type { Services } from './services.ts'
import { settingRoutes } from './settings/routes.ts'
import { smsRoutes } from './sms/routes.ts'
import { suggestionRoutes } from './suggestions/routes.ts'
import { summaryRoutes } from './summaries/routes.ts'
import { templateFillingRoutes } from './template-filling/routes.ts'
import { thesaurusRoutes } from './thesaurus/routes.ts'
import { threadRoutes } from './threads/routes.ts'
import { timelineRoutes } from './timelines/routes.ts'
import { townshipRoutes } from './townships/routes.ts'
import { visitProblemRoutes } from './visits/problems/routes.ts'
import { visitRoutes } from './visits/routes.ts'
import { voucherBatchRoutes } from './vouchers/batches/routes.ts'
import { voucherRoutes } from './vouchers/routes.ts'
import { workbenchRoutes } from './workbench/routes.ts'

export interface AppOptions {
  jwtSecret: string
  secureCookies: boolean
  trustProxy: boolean
  /** folder of the built web; absent: the API alone */
  webRoot?: string | undefined
  log: FastifyBaseLogger
}

/** The HTTP side: infrastructure, then cross-cutting plugins, then the routes of each feature. */
export async function buildApp(services: Services, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.log,
    trustProxy: options.trustProxy,
    bodyLimit: 1_048_576,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerMalformed,
    routerOptions: { maxParamLength: 200 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  await app.register(problemPlugin)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        upgradeInsecureRequests: options.secureCookies ? [] : null,
      },
    },
    strictTransportSecurity: options.secureCookies,
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(authenticationPlugin, {
    secret: options.jwtSecret,
    findActor: services.sessions.findActor,
  })
  await app.register(idempotencyPlugin, { db: services.db })
  await app.register(openapiPlugin)
  await app.register(healthPlugin, { checks: services.healthChecks })

  await app.register(
    async (api) => {
      const add = <Options extends object>(routes: RoutesOf<Options>, options: Options) =>
        api.register(named(routes), options)
      await add(sessionRoutes, { ...services, secureCookies: options.secureCookies })
      await add(accountRoutes, services)
      await add(passwordResetRoutes, services)
      await add(passwordResetLinkRoutes, services)
      await add(invitationRoutes, services)
      await add(invitationLinkRoutes, services)
      await add(organizationRoutes, services)
      await add(contactPersonRoutes, services)
      await add(townshipHistoryRoutes, services)
      await add(townshipRoutes, services)
      await add(expertRoutes, services)
      await add(timelineRoutes, services)
      await add(eventRoutes, services)
      await add(exportRoutes, services)
      await add(guestRoutes, services)
      await add(meetingRoutes, services)
      await add(calendarRoutes, services)
      await add(tripRoutes, services)
      await add(invitationAnswerRoutes, services)
      await add(eventDayRoutes, services)
      await add(eventDayLinkRoutes, services)
      await add(needRoutes, services)
      await add(refiningRoutes, services)
      await add(confirmationRoutes, services)
      await add(diagnosisRoutes, services)
      await add(resultRoutes, services)
      await add(matchRoutes, services)
      await add(judgementRoutes, services)
      await add(matchFitRoutes, services)
      await add(suggestionRoutes, services)
      await add(leadRoutes, services)
      await add(followUpRoutes, services)
      await add(visitRoutes, services)
      await add(visitProblemRoutes, services)
      await add(figureRoutes, services)
      await add(evidenceRoutes, services)
      await add(summaryRoutes, services)
      await add(reportTemplateRoutes, services)
      await add(templateFillingRoutes, services)
      await add(settingRoutes, services)
      await add(proposalRoutes, services)
      await add(agreementRoutes, services)
      await add(voucherRoutes, services)
      await add(voucherBatchRoutes, services)
      await add(secondmentRoutes, services)
      await add(secondmentSideRoutes, services)
      await add(registrationRoutes, services)
      await add(provincialProjectRoutes, services)
      await add(attachmentRoutes, services)
      await add(threadRoutes, services)
      await add(pushRoutes, services)
      await add(pushLinkRoutes, services)
      await add(linkRoutes, { ...services, secureCookies: options.secureCookies })
      await add(digestRoutes, services)
      await add(digestLinkRoutes, services)
      await add(notificationRoutes, services)
      await add(duplicateRoutes, services)
      await add(mergeRoutes, services)
      await add(organizationMergeRoutes, services)
      await add(searchMissRoutes, services)
      await add(searchRoutes, services)
      await add(findRoutes, services)
      await add(portalRoutes, services)
      await add(homeRoutes, services)
      await add(newsRoutes, services)
      await add(thesaurusRoutes, services)
      await add(importRoutes, services)
      await add(jobRoutes, services)
      await add(auditLogRoutes, services)
      await add(mailRoutes, services)
      await add(smsRoutes, services)
      await add(workbenchRoutes, services)
    },
    { prefix: '/api/v1' },
  )

  await app.register(crawlerRoutes, services)
  await app.register(sharePictureRoutes, services)
  if (options.webRoot) {
    const linkStatus = (token: string) => linkPageStatus(services.links, token)
    const pageAt = await createPageServing(services.publicPages, options.webRoot, (error) =>
      options.log.error({ err: error }, 'a page without its head'),
    )
    await app.register(staticFilesPlugin, { root: options.webRoot, linkStatus, pageAt })
  }
  return app
}

type RoutesOf<Options> = (instance: FastifyInstance, options: Options) => Promise<void>

/** Fastify looks through all modules of the process for the name of a plugin that does not say its own. */
function named<Options>(routes: RoutesOf<Options>): RoutesOf<Options> {
  return Object.assign(routes, { [Symbol.for('fastify.display-name')]: routes.name })
}
