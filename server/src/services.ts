import type { Connection, Database } from '@duijie/db/client'
import { sql } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import { createAccountService } from './accounts/service.ts'
import { createSessionService } from './accounts/session-service.ts'
import type { Config } from './config.ts'
import { createExpertService } from './experts/service.ts'
import { ownCandidates } from './matches/candidates.ts'
import { createMatchService } from './matches/service.ts'
import { createMatcher } from './matching/matcher.ts'
import { createNeedService } from './needs/service.ts'
import { createOrganizationService } from './organizations/service.ts'
import { createResultService } from './results/service.ts'
import { createTownshipService } from './townships/service.ts'

interface Dependencies {
  connection: Connection
  clock: () => Date
  log: FastifyBaseLogger
  meilisearch: Config['meilisearch']
}

export type Services = Awaited<ReturnType<typeof createServices>>

/** Makes every service once and hands each what it depends on. */
export async function createServices({ connection, clock }: Dependencies) {
  const { db } = connection
  const organizations = createOrganizationService({ db, clock })
  const accounts = createAccountService({ db, clock, organizations })
  const sessions = createSessionService({ db, clock })
  const townships = createTownshipService({ db, clock })
  const experts = createExpertService({ db, clock, organizations })
  const needs = createNeedService({ db, clock, organizations })
  const results = createResultService({ db, clock, organizations, experts })
  const matcher = createMatcher()
  const catchUp = async () => undefined
  const matches = createMatchService({ clock, needs, results, matcher, candidates: ownCandidates, catchUp })

  return {
    db,
    accounts,
    experts,
    matches,
    needs,
    organizations,
    results,
    sessions,
    townships,
    healthChecks: { database: () => answers(db) },
    startWorker: async () => async () => undefined,
    close: async () => undefined,
  }
}

async function answers(db: Database): Promise<void> {
  await db.execute(sql`select 1`)
}
