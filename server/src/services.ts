import type { Connection } from '@duijie/db/client'
import { sql } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import { createAccountServices } from './account-services.ts'
import { createAgreementServices } from './agreements/agreement-services.ts'
import { allJobs, schedules } from './all-jobs.ts'
import type { AttachmentPlace } from './attachments/place.ts'
import { createAttachmentService } from './attachments/service.ts'
import { createAuditLog } from './audit-log/service.ts'
import type { Config } from './config.ts'
import { createDigestService } from './digests/service.ts'
import { createEventServices } from './events/event-services.ts'
import { createExportService } from './exports/service.ts'
import { createFollowUpService } from './follow-ups/service.ts'
import { createHomeService } from './homes/service.ts'
import { createHubServices } from './hub-services.ts'
import { createImportServices } from './imports/import-services.ts'
import type { ReadIn } from './imports/in-reading-thread.ts'
import type { Indexes } from './indexes/indexes.ts'
import { jobHandlers } from './job-handlers.ts'
import { ensureQueues } from './jobs/queues.ts'
import { createJobService } from './jobs/service.ts'
import { createLeadServices } from './lead-services.ts'
import { createMailService } from './mail/service.ts'
import { createNeedServices } from './need-services.ts'
import { createAnnouncements } from './notifications/announcements.ts'
import { createNotificationService } from './notifications/service.ts'
import { createOrganizationService } from './organizations/service.ts'
import { createFiguresInPapers, createPaperServices } from './paper-services.ts'
import { createPublicServices } from './public-services.ts'
import { createSearchServices } from './search-services.ts'
import { createSettingService } from './settings/service.ts'
import { createSmsParts } from './sms/sms-parts.ts'
import { createSupportServices } from './support-services.ts'
import { createSystemHealth } from './system-health/service.ts'
import { createTownshipService } from './townships/service.ts'
import { createVisitServices } from './visits/visit-services.ts'
import { createWorkbenchServices } from './workbench-services.ts'

interface Dependencies {
  connection: Connection
  clock: () => Date
  log: FastifyBaseLogger
  meilisearch: Config['meilisearch']
  embedder?: Config['embedder']
  /** where spreadsheets are read; in threads of their own unless given */
  readIn?: ReadIn
  /** what matching and the embedded search hold in memory */
  indexes: Indexes
  /** where indexes are kept for the next start; absent: nowhere */
  dataDir?: string
  mailServer?: Config['mailServer']
  smsGateway?: Config['smsGateway']
  attachmentPlace: AttachmentPlace
  /** the address people open */
  publicUrl: string
  /** signs the links that work without sign-in */
  secret: string
}

export type Services = Awaited<ReturnType<typeof createServices>>

/** Makes every service once and hands each what it depends on. */
export async function createServices({
  attachmentPlace: place,
  connection,
  clock,
  embedder,
  log,
  mailServer,
  meilisearch,
  indexes,
  dataDir,
  publicUrl,
  readIn,
  secret,
  smsGateway,
}: Dependencies) {
  const { db } = connection
  await ensureQueues(db, allJobs)
  const jobs = createJobService({ db, clock, jobs: allJobs, schedules })
  const mails = createMailService({ db, clock, server: mailServer })
  const { sms, smsHandlers } = createSmsParts({ db, clock, gateway: smsGateway })
  const organizations = createOrganizationService({ db, clock })
  const townships = createTownshipService({ db, clock })
  const settings = createSettingService({ db, clock })
  const { accounts, links, ...entrances } = createAccountServices({
    ...{ db, clock, mails, organizations, publicUrl, secret, settings },
  })
  const sides = createNeedServices({ db, clock, accounts, links, organizations })
  const { experts, needs, results } = sides

  const report = (error: unknown) => log.error({ err: error }, 'in the background')
  const { duplicated, catchUp, outside, storedConsumers, close, ...finding } = await createSearchServices({
    ...{ db, clock, dataDir, embedder, experts, indexes, log, meilisearch, needs, report, results },
  })
  const { judgements, matches, search, thesaurus } = finding

  const announcements = createAnnouncements(connection.sql)
  const notifications = createNotificationService({ db, clock, announcements })
  const leadServices = createLeadServices({
    ...{ db, clock, accounts, experts, judgements, links, mails, needs, organizations },
    ...{ publicUrl, results, settings, sms },
  })
  const { leads, proposals, threads } = leadServices
  const digests = createDigestService({ db, clock, links })
  const eventServices = createEventServices({
    ...{ db, clock, accounts, leads, links, mails, matches, needs, organizations, publicUrl, report, sms },
  })
  const visitServices = createVisitServices({ db, clock, needs, organizations, settings })
  const agreementServices = createAgreementServices({
    ...{ db, clock, accounts, leads, needs, results, settings },
    ...eventServices,
  })
  const supportServices = createSupportServices({
    ...{ db, clock, accounts, experts, matches, needs, organizations, results, settings },
    ...agreementServices,
  })
  const papers = createPaperServices({ db, clock })
  const records = { ...eventServices, ...visitServices, ...agreementServices, ...supportServices, ...papers }
  const attachments = createAttachmentService({ db, clock, place, needs, results, proposals, ...records })
  const followUps = createFollowUpService({
    db,
    clock,
    isStaff: accounts.isStaff,
    titlesOf: (actor, kind, ids) =>
      ({
        lead: leads,
        need: needs,
        ...{ visit: records.visits, agreement: records.agreements },
        ...{ voucher: records.vouchers, secondment: records.secondments },
      })[kind].titlesOf(actor, ids),
  })

  const { imports, importHandlers } = createImportServices({
    ...{ db, clock, place, report, readIn, accounts, leads, settings, ...duplicated },
    ...eventServices,
  })

  const running = { attachments, mails, search, sms, outside, catchUp, dataDir }
  const systemHealth = createSystemHealth({ db, ...running })
  const listed = {
    ...records,
    ...{ auditLog: createAuditLog({ db }), experts, followUps, imports, leads },
    ...{ needs, organizations, proposals, results, search, townships },
  }

  return {
    ...listed,
    ...sides,
    ...finding,
    ...leadServices,
    ...entrances,
    ...{ db, accounts, attachments, digests, jobs, links, mails, notifications, settings, sms },
    exports: createExportService({ db, clock, ...listed }),
    homes: createHomeService({
      ...{ db, clock, ...listed, ...sides, accounts, digests, matches, settings, systemHealth, threads },
    }),
    ...createFiguresInPapers({ ...papers, attachments }),
    ...createHubServices({ db, clock, experts, organizations }),
    ...createWorkbenchServices({ db, clock, leads, matches, needs }),
    ...createPublicServices({ db, clock, publicUrl, report, ...listed }),
    storedConsumers,
    jobHandlers: jobHandlers({
      ...{ db, clock, accounts, followUps, leads, links, mailServer, mails, matches, needs, place },
      ...{ importHandlers, publicUrl, report, results, settings, sms, smsHandlers },
      passwordResets: entrances.passwordResets,
      thesaurus: thesaurus.effective,
    }),
    healthChecks: { database: async () => void (await db.execute(sql`select 1`)) },
    async close() {
      await announcements.close()
      await close()
    },
  }
}
