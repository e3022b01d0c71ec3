import type { DigestRhythm } from '@duijie/shared/digests'
import { enqueue } from '../jobs/enqueue.ts'
import { handleJob, type JobHandler } from '../jobs/job.ts'
import { dailyDigestsJob, promptDigestsJob, sendDigestJob, weeklyDigestsJob } from './digest-jobs.ts'
import { accountsWith } from './repository.ts'
import { type SendingDependencies, sendDigest } from './sending.ts'

export function digestHandlers(dependencies: SendingDependencies): JobHandler[] {
  const { db } = dependencies
  const toAll = (rhythm: DigestRhythm) => () =>
    db.transaction(async (tx) => {
      for (const accountId of await accountsWith(tx, rhythm)) {
        await enqueue(tx, sendDigestJob, { accountId }, { key: accountId })
      }
    })
  return [
    handleJob(dailyDigestsJob, toAll('daily')),
    handleJob(weeklyDigestsJob, toAll('weekly')),
    handleJob(promptDigestsJob, toAll('at_once')),
    handleJob(sendDigestJob, async ({ accountId }) => {
      await sendDigest(dependencies, accountId)
    }),
  ]
}
