import type { Database } from '@duijie/db/client'
import { errorText } from '../jobs/error-text.ts'
import { handleJob, type JobHandler } from '../jobs/job.ts'
import type { LinkService } from '../links/service.ts'
import { type Delivery, DeliveryFailure } from './delivery.ts'
import { beginTry, endTry } from './repository.ts'
import { withSecret } from './secret-link.ts'
import { sendMailJob } from './send-mail-job.ts'

interface Options {
  db: Database
  clock: () => Date
  /** undefined: no mail server is configured */
  deliver: Delivery | undefined
  links: Pick<LinkService, 'tokenOf'>
}

/** Sends what waits to be sent. A mail that is given up says why; the job then has nothing left to do. */
export function mailHandler({ db, clock, deliver, links }: Options): JobHandler {
  return handleJob(sendMailJob, async ({ mailId }, { last, signal }) => {
    if (!deliver) return endTry(db, mailId, { state: 'kept' })
    const mail = await beginTry(db, mailId)
    if (!mail) return
    const { messageId, subject, unsubscribeUrl } = mail
    const { text, html } = withSecret(mail, links)
    const to = { name: mail.recipientName, address: mail.recipientAddress }
    try {
      await deliver({ messageId, to, subject, text, html, unsubscribeUrl }, signal)
    } catch (error) {
      const lastError = errorText(error)
      const givenUp = last || (error instanceof DeliveryFailure && error.final)
      await endTry(db, mailId, { state: givenUp ? 'failed' : 'queued', lastError })
      if (givenUp) return
      throw error
    }
    await endTry(db, mailId, { state: 'sent', lastError: '', sentAt: clock() })
  })
}
