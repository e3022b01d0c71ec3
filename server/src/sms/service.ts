import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { MailSendingAnswer } from '@duijie/shared/mails'
import { mainlandMobile, type SmsKind, type SmsPage } from '@duijie/shared/sms'
import type { SmsListQuery } from '@duijie/shared/sms-queries'
import type { Actor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, stageConflict } from '../errors.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { oneLine } from '../mail/one-line.ts'
import { mayReadSms, maySeeSms } from './policy.ts'
import { presentSms } from './presenter.ts'
import { countSms, insertSms, listSms, requeueSms } from './repository.ts'
import { sendSmsJob } from './send-sms-job.ts'

export interface NewSms {
  kind: SmsKind
  to: { name: string; phone: string }
  text: string
  /** the parts of the text by name, for gateways that send approved templates alone */
  values: Record<string, string>
  /** of the occasion, such as `push <id>`: the same one makes no second message */
  key: string
  /** the record that it belongs to */
  about: { kind: string; id: string }
}

export type SmsService = ReturnType<typeof createSmsService>

interface Options {
  db: Database
  clock: () => Date
  /** whether a gateway is configured; without one messages are kept for staff to read */
  delivering: boolean
}

export function createSmsService({ db, clock, delivering }: Options) {
  const send = (tx: Database, messageId: string) => enqueue(tx, sendSmsJob, { messageId }, { key: messageId })

  return {
    /**
     * Writes a message in the transaction of its occasion and has it handed over once that is committed.
     * Without a gateway it is kept. Throws `validation_failed` unless the number is a mobile one of the mainland.
     */
    async queue(tx: Database, { to, text, about, ...message }: NewSms): Promise<void> {
      const phone = mainlandMobile(to.phone)
      if (phone === null) throw new DomainError('validation_failed', '收件人的手机号无效')
      const id = randomUUID()
      const written = await insertSms(tx, {
        id,
        ...message,
        state: delivering ? 'queued' : 'kept',
        recipientPhone: phone,
        recipientName: oneLine(to.name, 60),
        text,
        subjectKind: about.kind,
        subjectId: about.id,
        createdAt: clock(),
      })
      if (written && delivering) await send(tx, id)
    },

    async list(actor: Actor, query: SmsListQuery): Promise<SmsPage> {
      if (!maySeeSms(actor)) throw forbidden()
      const readable = mayReadSms(actor)
      const [page, counts] = await Promise.all([listSms(db, query), countSms(db)])
      return { ...page, items: page.items.map((row) => presentSms(row, readable)), delivering, counts }
    },

    /** Has messages sent that were given up or kept; leaves out those that are on their way or sent. */
    async sendAgain(actor: Actor, ids: readonly string[]): Promise<MailSendingAnswer> {
      if (!mayReadSms(actor)) throw forbidden()
      if (!delivering) throw stageConflict('还没有配置短信网关，短信只能留在发件箱里')
      return db.transaction(async (tx) => {
        const queued = await requeueSms(tx, ids)
        for (const { id } of queued) {
          await send(tx, id)
          await recordChange(tx, actor, {
            action: 'send',
            subjectKind: 'sms_message',
            subjectId: id,
            to: 'queued',
          })
        }
        return { queued: queued.length }
      })
    },
  }
}
