import type { Database } from '@duijie/db/client'
import { errorText } from '../jobs/error-text.ts'
import { handleJob, type JobHandler } from '../jobs/job.ts'
import { type Handover, HandoverFailure } from './gateway.ts'
import { beginTry, endTry } from './repository.ts'
import { sendSmsJob } from './send-sms-job.ts'

interface Options {
  db: Database
  clock: () => Date
  /** undefined: no gateway is configured */
  handOver: Handover | undefined
}

/** Hands over what waits. A message that is given up says why; the job then has nothing left to do. */
export function smsHandler({ db, clock, handOver }: Options): JobHandler {
  return handleJob(sendSmsJob, async ({ messageId }, { last, signal }) => {
    if (!handOver) return endTry(db, messageId, { state: 'kept' })
    const message = await beginTry(db, messageId)
    if (!message) return
    const { id, kind, recipientPhone: to, text, values } = message
    try {
      await handOver({ id, kind, to, text, values }, signal)
    } catch (error) {
      const lastError = errorText(error)
      const givenUp = last || (error instanceof HandoverFailure && error.final)
      await endTry(db, messageId, { state: givenUp ? 'failed' : 'queued', lastError })
      if (givenUp) return
      throw error
    }
    await endTry(db, messageId, { state: 'sent', lastError: '', sentAt: clock() })
  })
}
