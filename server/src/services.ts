import type { Connection, Database } from '@duijie/db/client'
import { sql } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import { createInvitationService } from './accounts/invitation-service.ts'
import { createAccountService } from './accounts/service.ts'
import { createSessionService } from './accounts/session-service.ts'
import { createAgreementServices } from './agreements/agreement-services.ts'
import { allJobs, schedules } from './all-jobs.ts'
import type { AttachmentPlace } from './attachments/place.ts'
import { createAttachmentService } from './attachments/service.ts'
import { createAuditLog } from './audit-log/service.ts'
import type { Config } from './config.ts'
import { createDigestService, enqueuePromptDigests } from './digests/service.ts'
import { createDuplicateCorpus } from './duplicates/corpus.ts'
import { createDuplicateService } from './duplicates/service.ts'
import { createEmbedder } from './embeddings/embedder.ts'
import { noVectors, storedVectors } from './embeddings/vectors.ts'
import { createEventServices } from './events/event-services.ts'
import { createExpertService } from './experts/service.ts'
import { createExportService } from './exports/service.ts'
import { createFollowUpService } from './follow-ups/service.ts'
import { createHomeService } from './homes/service.ts'
import { createHubServices } from './hub-services.ts'
import { createImportServices } from './imports/import-services.ts'
import type { ReadIn } from './imports/in-reading-thread.ts'
import { startIndexReaders } from './indexes/index-readers.ts'
import type { Indexes } from './indexes/indexes.ts'
import { jobHandlers } from './job-handlers.ts'
import { ensureQueues } from './jobs/queues.ts'
import { createJobService } from './jobs/service.ts'
import { createLeadService } from './leads/service.ts'
import { createLinkService } from './links/service.ts'
import { createMailService } from './mail/service.ts'
import { engineCandidates, ownCandidates } from './matches/candidates.ts'
import { createCorpus } from './matches/corpus.ts'
import { createMatchFitService } from './matches/fits/service.ts'
import { createJudgementService } from './matches/judgement-service.ts'
import { createMatchService } from './matches/service.ts'
import { createMergeService } from './merges/service.ts'
import { createConfirmationService } from './needs/confirmations/service.ts'
import { createDiagnosisService } from './needs/diagnoses/service.ts'
import { createNeedService } from './needs/service.ts'
import { createAnnouncements } from './notifications/announcements.ts'
import { createNotificationService } from './notifications/service.ts'
import { createOrganizationService } from './organizations/service.ts'
import { createFiguresInPapers, createPaperServices } from './paper-services.ts'
import { createProposalService } from './proposals/service.ts'
import { createPublicServices } from './public-services.ts'
import { createPushServices } from './pushes/push-services.ts'
import { createRefiningService } from './refining/service.ts'
import { createResultService } from './results/service.ts'
import { createStoredEngine } from './search/embedded/stored-engine.ts'
import { createEngineChoice } from './search/engine-choice.ts'
import { createEngineFollower } from './search/engine-follower.ts'
import { createMeilisearchEngine } from './search/meilisearch/meilisearch-engine.ts'
import { createSearchService } from './search/service.ts'
import { createSynonymFollower } from './search/synonym-follower.ts'
import { createSearchMissService } from './search-misses/service.ts'
import { createSettingService } from './settings/service.ts'
import { createSmsParts } from './sms/sms-parts.ts'
import { storedConsumers } from './stored-consumers.ts'
import { enqueueSuggestions } from './suggestions/enqueue-suggestions.ts'
import { createExpertSuggestions } from './suggestions/expert-suggestions.ts'
import { createSupportServices } from './support-services.ts'
import { createSystemHealth } from './system-health/service.ts'
import { createThesaurusService } from './thesaurus/service.ts'
import { createThreadService } from './threads/service.ts'
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
  embedder: embedderConfig,
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
  const accounts = createAccountService({ db, clock, organizations })
  const sessions = createSessionService({ db, clock })
  const links = createLinkService({ db, clock, secret })
  const invitations = createInvitationService({ db, clock, accounts, links, mails, organizations, publicUrl })
  const townships = createTownshipService({ db, clock })
  const thesaurus = createThesaurusService({ db, clock })
  const experts = createExpertService({ db, clock, organizations })
  const opened = (kind: 'need' | 'result') => async (tx: Database, id: string) => {
    await enqueueSuggestions(tx, kind, id)
    await enqueuePromptDigests(tx)
  }
  const needs = createNeedService({ db, clock, organizations, opened: opened('need') })
  const confirmations = createConfirmationService({ db, clock, links })
  const diagnoses = createDiagnosisService({ db, clock, accounts })
  const refining = createRefiningService({ db, clock })
  const results = createResultService({ db, clock, organizations, experts, opened: opened('result') })

  const report = (error: unknown) => log.error({ err: error }, 'in the background')
  const matcher = indexes.matching
  const embedded = createStoredEngine(indexes.search)
  const primary =
    meilisearch && createMeilisearchEngine({ ...meilisearch, report, dimensions: embedderConfig?.dimensions })
  const embedder = embedderConfig && createEmbedder(embedderConfig)
  const vectorsOf = embedder ? storedVectors(db, embedder.space) : noVectors
  const matchFits = createMatchFitService({ db, clock })
  const model = async () => ({ thesaurus: await thesaurus.effective(), ...(await matchFits.effective()) })
  const corpus = createCorpus({ db, matching: matcher, needs, results, model, report, vectorsOf })
  const duplicateCorpus = createDuplicateCorpus({ db, store: indexes.duplicates, report })
  const searchFollower = createEngineFollower({ db, engine: embedded, thesaurus: thesaurus.effective })
  const synonyms = createSynonymFollower(thesaurus.effective)
  const readers = await startIndexReaders({
    db,
    indexes,
    followers: { search: [searchFollower, synonyms], matching: corpus, duplicates: duplicateCorpus },
    model,
    vectorSpace: embedder?.space ?? null,
    dataDir,
    clock,
    report,
  })
  const catchUp = async () => void (await Promise.all([readers.search.catchUp(), readers.matching.catchUp()]))
  const engines = createEngineChoice({ primary, embedded, clock, report })
  const misses = createSearchMissService({ db, clock, report })
  const search = createSearchService({
    db,
    engines,
    catchUp: readers.search.catchUp,
    needs,
    results,
    synonyms: synonyms.current,
    missed: misses.keep,
  })
  const candidates = primary ? engineCandidates(matcher, search) : ownCandidates
  const matches = createMatchService({ db, clock, needs, results, matcher, candidates, catchUp, vectorsOf })
  const expertSuggestions = createExpertSuggestions({ clock, experts, matches, needs })
  const judgements = createJudgementService({ db, clock, needs, results, matcher, catchUp })

  const merges = createMergeService({ db, clock, needs, results })
  const duplicates = createDuplicateService({
    db,
    clock,
    needs,
    results,
    corpus: duplicateCorpus,
    merges,
    catchUp: readers.duplicates.catchUp,
  })

  const announcements = createAnnouncements(connection.sql)
  const notifications = createNotificationService({ db, clock, announcements })
  const settings = createSettingService({ db, clock })
  const leads = createLeadService({
    db,
    clock,
    accounts,
    experts,
    judgements,
    needs,
    organizations,
    results,
    settings,
  })
  const digests = createDigestService({ db, clock, links })
  const eventServices = createEventServices({
    db,
    clock,
    accounts,
    leads,
    links,
    mails,
    matches,
    needs,
    organizations,
    publicUrl,
    report,
    sms,
  })
  const { pushes } = createPushServices({ db, clock, leads, links, mails, needs, publicUrl, sms })
  const proposals = createProposalService({ db, clock, accounts, experts, judgements, leads, needs, results })
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
  const threads = createThreadService({ db, clock, accounts, leads })
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
    ...{ db, clock, place, report, corpus: duplicateCorpus, readers, readIn, accounts, leads, settings },
    ...eventServices,
  })

  const running = { attachments, mails, search, sms, outside: primary !== undefined, catchUp, dataDir }
  const systemHealth = createSystemHealth({ db, ...running })
  const listed = {
    ...records,
    ...{ auditLog: createAuditLog({ db }), experts, followUps, imports, leads },
    ...{ needs, organizations, proposals, results, search, townships },
  }

  return {
    ...listed,
    ...{ db, accounts, attachments, digests, duplicates, expertSuggestions },
    exports: createExportService({ db, clock, ...listed }),
    homes: createHomeService({
      ...{ db, clock, ...listed, accounts, diagnoses, digests, matches, settings, systemHealth, threads },
    }),
    ...{ invitations, jobs, judgements, links, mails, matches },
    ...{ matchFits, merges, misses, notifications, pushes },
    ...{ confirmations, diagnoses, refining, sessions, settings, sms, thesaurus, threads },
    ...createFiguresInPapers({ ...papers, attachments }),
    ...createHubServices({ db, clock, experts, organizations }),
    ...createWorkbenchServices({ db, clock, leads, matches, needs }),
    ...createPublicServices({ db, clock, publicUrl, ...listed }),
    storedConsumers: storedConsumers({
      db,
      meilisearch: meilisearch && primary && { engine: primary, options: meilisearch },
      embedder: embedder && { embedder, sendRestricted: embedderConfig?.sendRestricted ?? false },
      needs,
      results,
      thesaurus: thesaurus.effective,
      vectorsOf,
      log,
      report,
    }),
    jobHandlers: jobHandlers({
      ...{ db, clock, accounts, followUps, leads, links, mailServer, mails, matches, needs, place },
      ...{ importHandlers, publicUrl, report, results, settings, sms, smsHandlers },
      thesaurus: thesaurus.effective,
    }),
    healthChecks: { database: async () => void (await db.execute(sql`select 1`)) },
    async close() {
      await announcements.close()
      for (const reader of Object.values(readers)) await reader.close()
      await duplicateCorpus.close()
    },
  }
}
