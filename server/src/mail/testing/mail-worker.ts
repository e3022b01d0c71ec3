import { createDatabase } from '@duijie/db/client'
import { startJobWorker } from '../../jobs/worker.ts'
import { deliveryBy } from '../delivery.ts'
import { mailHandler } from '../send-mail.ts'

/** A worker process that does nothing but send mails, to be killed. */
const { DATABASE_URL = '', SMTP_URL = '', MAIL_FROM = '' } = process.env
const { db } = createDatabase(DATABASE_URL, { max: 4 })
const clock = () => new Date()
const handlers = [
  mailHandler({
    db,
    clock,
    links: { tokenOf: () => '' },
    deliver: deliveryBy({ url: SMTP_URL, from: MAIL_FROM }),
  }),
]
const report = (error: unknown) => process.stderr.write(`${String(error)}\n`)
startJobWorker({ db, handlers, schedules: [], clock, report, pollMs: 50 })
setInterval(() => undefined, 60_000)
