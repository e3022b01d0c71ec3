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
      await api.register(sessionRoutes, { ...services, secureCookies: options.secureCookies })
      await api.register(accountRoutes, services)
      await api.register(passwordResetRoutes, services)
      await api.register(passwordResetLinkRoutes, services)
      await api.register(invitationRoutes, services)
      await api.register(invitationLinkRoutes, services)
      await api.register(organizationRoutes, services)
      await api.register(contactPersonRoutes, services)
      await api.register(townshipHistoryRoutes, services)
      await api.register(townshipRoutes, services)
      await api.register(expertRoutes, services)
      await api.register(timelineRoutes, services)
      await api.register(eventRoutes, services)
      await api.register(exportRoutes, services)
      await api.register(guestRoutes, services)
      await api.register(meetingRoutes, services)
      await api.register(calendarRoutes, services)
      await api.register(tripRoutes, services)
      await api.register(invitationAnswerRoutes, services)
      await api.register(eventDayRoutes, services)
      await api.register(eventDayLinkRoutes, services)
      await api.register(needRoutes, services)
      await api.register(refiningRoutes, services)
      await api.register(confirmationRoutes, services)
      await api.register(diagnosisRoutes, services)
      await api.register(resultRoutes, services)
      await api.register(matchRoutes, services)
      await api.register(judgementRoutes, services)
      await api.register(matchFitRoutes, services)
      await api.register(suggestionRoutes, services)
      await api.register(leadRoutes, services)
      await api.register(followUpRoutes, services)
      await api.register(visitRoutes, services)
      await api.register(visitProblemRoutes, services)
      await api.register(figureRoutes, services)
      await api.register(evidenceRoutes, services)
      await api.register(summaryRoutes, services)
      await api.register(reportTemplateRoutes, services)
      await api.register(templateFillingRoutes, services)
      await api.register(settingRoutes, services)
      await api.register(proposalRoutes, services)
      await api.register(agreementRoutes, services)
      await api.register(voucherRoutes, services)
      await api.register(voucherBatchRoutes, services)
      await api.register(secondmentRoutes, services)
      await api.register(secondmentSideRoutes, services)
      await api.register(registrationRoutes, services)
      await api.register(provincialProjectRoutes, services)
      await api.register(attachmentRoutes, services)
      await api.register(threadRoutes, services)
      await api.register(pushRoutes, services)
      await api.register(pushLinkRoutes, services)
      await api.register(linkRoutes, { ...services, secureCookies: options.secureCookies })
      await api.register(digestRoutes, services)
      await api.register(digestLinkRoutes, services)
      await api.register(notificationRoutes, services)
      await api.register(duplicateRoutes, services)
      await api.register(mergeRoutes, services)
      await api.register(organizationMergeRoutes, services)
      await api.register(searchMissRoutes, services)
      await api.register(searchRoutes, services)
      await api.register(findRoutes, services)
      await api.register(portalRoutes, services)
      await api.register(homeRoutes, services)
      await api.register(newsRoutes, services)
      await api.register(thesaurusRoutes, services)
      await api.register(importRoutes, services)
      await api.register(jobRoutes, services)
      await api.register(auditLogRoutes, services)
      await api.register(mailRoutes, services)
      await api.register(smsRoutes, services)
      await api.register(workbenchRoutes, services)
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
