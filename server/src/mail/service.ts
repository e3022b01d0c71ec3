import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { MailKind, MailListQuery } from '@duijie/shared/mail-queries'
import { type MailFull, type MailPage, type MailSendingAnswer, mailAddressSchema } from '@duijie/shared/mails'
import type { Actor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, notFound, stageConflict } from '../errors.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { MailServer } from './delivery.ts'
import { oneLine } from './one-line.ts'
import { mayReadMails, maySeeMails } from './policy.ts'
import { presentFullMail, presentMail } from './presenter.ts'
import { countMails, findMail, findMailByKey, insertMail, listMails, requeueMails } from './repository.ts'
import { sendMailJob } from './send-mail-job.ts'

export interface NewMail {
  kind: MailKind
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  /** of the occasion, such as `push:<id>`: the same one makes no second mail */
  key?: string
  /** takes the receiver off the list by a POST without sign-in (RFC 8058) */
  unsubscribeUrl?: string
  /** the record that it belongs to */
  about?: { kind: string; id: string }
}

export type MailService = ReturnType<typeof createMailService>

interface Options {
  db: Database
  clock: () => Date
  /** undefined: mails are kept for staff to read */
  server: MailServer | undefined
}

export function createMailService({ db, clock, server }: Options) {
  const messageDomain = /@([\w.-]+)/.exec(server?.from ?? '')?.[1] ?? 'duijie.invalid'

  const send = (tx: Database, mailId: string) => enqueue(tx, sendMailJob, { mailId }, { key: mailId })

  return {
    /** Whether mails leave the house. */
    delivering: server !== undefined,

    /**
     * Writes a mail in the transaction of its occasion and has it sent once that is committed; returns its id.
     * Without a mail server it is kept. Throws `validation_failed` when the address is not one.
     */
    async queue(tx: Database, { to, key, about, ...mail }: NewMail): Promise<string> {
      const address = mailAddressSchema.safeParse(to.address)
      if (!address.success) throw new DomainError('validation_failed', '收件人的邮箱地址无效')
      const id = randomUUID()
      const inserted = await insertMail(tx, {
        id,
        kind: mail.kind,
        key: key ?? null,
        state: server ? 'queued' : 'kept',
        recipientAddress: address.data,
        recipientName: oneLine(to.name, 60),
        subject: oneLine(mail.subject, 200),
        text: mail.text,
        html: mail.html,
        messageId: `<${randomUUID()}@${messageDomain}>`,
        unsubscribeUrl: mail.unsubscribeUrl ?? null,
        subjectKind: about?.kind ?? null,
        subjectId: about?.id ?? null,
        createdAt: clock(),
      })
      if (inserted && server) await send(tx, id)
      if (inserted || key === undefined) return id
      return (await findMailByKey(tx, key))?.id ?? id
    },

    /** Whether a mail of that occasion was written. */
    wasQueued: async (tx: Database, key: string) => (await findMailByKey(tx, key)) !== undefined,

    async list(actor: Actor, query: MailListQuery): Promise<MailPage> {
      if (!maySeeMails(actor)) throw forbidden()
      const readable = mayReadMails(actor)
      const [page, counts] = await Promise.all([listMails(db, query, readable), countMails(db)])
      const items = page.items.map((row) => presentMail(row, readable))
      return { ...page, items, delivering: server !== undefined, counts }
    },

    async get(actor: Actor, id: string): Promise<MailFull> {
      if (!mayReadMails(actor)) throw forbidden()
      const mail = await findMail(db, id)
      if (!mail) throw notFound()
      return presentFullMail(mail)
    },

    /** Has mails sent that were given up or kept; leaves out those that are on their way or sent. */
    async sendAgain(actor: Actor, ids: readonly string[]): Promise<MailSendingAnswer> {
      if (!mayReadMails(actor)) throw forbidden()
      if (!server) throw stageConflict('还没有配置邮件服务器，邮件只能留在发件箱里')
      return db.transaction(async (tx) => {
        const queued = await requeueMails(tx, ids)
        for (const { id } of queued) {
          await send(tx, id)
          await recordChange(tx, actor, { action: 'send', subjectKind: 'mail', subjectId: id, to: 'queued' })
        }
        return { queued: queued.length }
      })
    },
  }
}
