import type { Database } from '@duijie/db/client'
import type { FailedJob, FailedJobQuery, JobOverview, JobRetryAnswer } from '@duijie/shared/jobs'
import type { Page } from '@duijie/shared/page'
import type { Actor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, notFound, stageConflict } from '../errors.ts'
import { handBack } from './hand-back.ts'
import type { JobSettings } from './job.ts'
import { mayTendJobs } from './policy.ts'
import { countJobs, findFailedJobs, jobExists, listFailedJobs } from './reading.ts'
import { nextRun, type Schedule } from './schedule.ts'

interface Options {
  db: Database
  clock: () => Date
  jobs: readonly JobSettings[]
  schedules: readonly Schedule[]
}

export type JobService = ReturnType<typeof createJobService>

export function createJobService({ db, clock, jobs, schedules }: Options) {
  const crons = new Map(schedules.map(({ job, cron }) => [job.name, cron]))

  async function retry(actor: Actor, failed: readonly { id: string; name: string }[]): Promise<number> {
    let retried = 0
    for (const { id, name } of failed) {
      retried += await db.transaction(async (tx) => {
        if (!(await handBack(tx, name, id, 'failed'))) return 0
        await recordChange(tx, actor, {
          action: 'retry',
          subjectKind: 'job',
          subjectId: id,
          from: 'failed',
          to: 'waiting',
          reason: name,
        })
        return 1
      })
    }
    return retried
  }

  return {
    async overview(actor: Actor): Promise<JobOverview> {
      if (!mayTendJobs(actor)) throw forbidden()
      const counts = await countJobs(db)
      return {
        items: jobs.map(({ name }) => {
          const cron = crons.get(name)
          const none = { name, waiting: 0, running: 0, failed: 0, done: 0 }
          return {
            ...(counts.get(name) ?? none),
            nextRunAt: cron === undefined ? null : nextRun(cron, clock()).toISOString(),
          }
        }),
      }
    },

    async listFailed(actor: Actor, query: FailedJobQuery): Promise<Page<FailedJob>> {
      if (!mayTendJobs(actor)) throw forbidden()
      return listFailedJobs(db, query)
    },

    async retryOne(actor: Actor, id: string): Promise<JobRetryAnswer> {
      if (!mayTendJobs(actor)) throw forbidden()
      const retried = await retry(actor, await findFailedJobs(db, { id }))
      if (retried === 0) throw (await jobExists(db, id)) ? stageConflict() : notFound()
      return { retried }
    },

    async retryAll(actor: Actor, name: string | undefined): Promise<JobRetryAnswer> {
      if (!mayTendJobs(actor)) throw forbidden()
      return { retried: await retry(actor, await findFailedJobs(db, { name })) }
    },
  }
}
