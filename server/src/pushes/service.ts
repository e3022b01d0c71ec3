import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import type { LeadSide } from '@duijie/shared/leads'
import type { AnswerInput, OpenedPush, Push, PushInput, PushOutcome } from '@duijie/shared/pushes'
import { type AccountActor, type Actor, isAccount, system } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, forbidden, notFound, stageConflict, versionConflict } from '../errors.ts'
import { targetTitle } from '../leads/policy.ts'
import type { LeadRow, LeadService } from '../leads/service.ts'
import type { LinkService } from '../links/service.ts'
import type { NeedService } from '../needs/service.ts'
import { accountsOf, notify } from '../notifications/notify.ts'
import { wholeOf } from './opened.ts'
import { presentPush } from './presenter.ts'
import { type Recipient, recipientOf, sideOfRecipient } from './recipients.ts'
import { findPush, findPushes, insertPush, pushesOf } from './repository.ts'
import { nothingToTell, teaserOf, teasersOf } from './teaser.ts'

export type PushService = ReturnType<typeof createPushService>

export interface PushDependencies {
  db: Database
  clock: () => Date
  leads: LeadService
  links: LinkService
  needs: NeedService
  /** writes the mail of a push in its transaction */
  queuePushMail: (tx: Database, push: SentPush) => Promise<void>
  /** writes the text message of a push in its transaction, where there is a number for it */
  queuePushSms: (tx: Database, push: SentPush) => Promise<void>
}

export interface SentPush {
  pushId: string
  linkId: string
  recipient: Recipient
  side: LeadSide
  row: LeadRow
  note: string
  days: number
}

export function createPushService(dependencies: PushDependencies) {
  const { db, clock, leads, links, needs } = dependencies

  function bureau(actor: Actor): AccountActor {
    if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
    return actor
  }

  /** One lead to all its recipients, or to none of them. */
  async function pushOne(
    actor: AccountActor,
    { id, version }: { id: string; version: number },
    input: PushInput,
  ): Promise<{ version: number; pushIds: string[] }> {
    const row = await leads.row(actor, id)
    if (row.lead.version !== version) throw versionConflict()
    const recipients: Recipient[] = []
    for (const kind of new Set(input.recipients)) {
      const recipient = await recipientOf(db, row, kind)
      if (recipient) recipients.push(recipient)
    }
    if (recipients.length === 0) throw stageConflict('没有可以推送的对象：没有登记成果完成人或专家')
    const sides = new Set(recipients.map(({ kind }) => sideOfRecipient(kind)))
    return db.transaction(async (tx) => {
      const after = await leads.shareWithin(tx, actor, row, sides)
      const pushIds: string[] = []
      for (const recipient of recipients) pushIds.push(await send(tx, actor, row, recipient, input))
      return { version: after, pushIds }
    })
  }

  async function send(
    tx: Database,
    actor: AccountActor,
    row: LeadRow,
    recipient: Recipient,
    { note, days, channels }: PushInput,
  ): Promise<string> {
    const pushId = randomUUID()
    const at = clock()
    const side = sideOfRecipient(recipient.kind)
    const linkId = await links.issue(tx, actor, {
      purpose: 'answer_push',
      subjectKind: 'push',
      subjectId: pushId,
      organizationId: recipient.organizationId,
      recipientName: recipient.name,
      recipientPhone: recipient.phone,
      days,
    })
    await insertPush(tx, {
      id: pushId,
      leadId: row.lead.id,
      recipientKind: recipient.kind,
      channels,
      note,
      linkId,
      createdAt: at,
      createdBy: actor.accountId,
    })
    await recordChange(tx, actor, {
      action: 'push',
      subjectKind: 'push',
      subjectId: pushId,
      version: 1,
      to: recipient.kind,
    })
    const role = side === 'enterprise' ? 'enterprise' : 'liaison'
    const title = side === 'enterprise' ? targetTitle(row) : row.need.title
    await notify(
      tx,
      await accountsOf(tx, recipient.organizationId, role),
      {
        kind: 'lead_shared',
        subjectKind: 'lead',
        subjectId: row.lead.id,
        values: { title },
        key: `push ${pushId}`,
      },
      at,
    )
    const sent = { pushId, linkId, recipient, side, row, note, days }
    if (channels.includes('email') && recipient.email) await dependencies.queuePushMail(tx, sent)
    if (channels.includes('sms')) await dependencies.queuePushSms(tx, sent)
    return pushId
  }

  async function present(rows: Awaited<ReturnType<typeof findPushes>>): Promise<Push[]> {
    const now = clock()
    const found = await leads.rows(
      system,
      rows.map(({ push }) => push.leadId),
    )
    const known = rows.flatMap((pushRow) => {
      const row = found.get(pushRow.push.leadId)
      return row ? [{ pushRow, row, side: sideOfRecipient(pushRow.push.recipientKind) }] : []
    })
    const teasers = await teasersOf(db, known)
    return known.map(({ pushRow }, at) =>
      presentPush(pushRow, { teaser: teasers[at] ?? nothingToTell, link: links.present(pushRow.link, now) }),
    )
  }

  /** The push behind a link, with its lead. */
  async function opened(token: string) {
    const link = await links.open(token, 'answer_push')
    const pushRow = await findPush(db, link.subjectId)
    if (!pushRow) throw notFound()
    const row = await leads.row(system, pushRow.push.leadId)
    return { link, push: pushRow.push, row, side: sideOfRecipient(pushRow.push.recipientKind) }
  }

  /** Refuses what the enterprise has closed since, and keeps who read the rest. */
  async function readByInstitution(actor: Actor, pushId: string, row: LeadRow): Promise<void> {
    const need = await leads.needForInstitution(row)
    if (!need) {
      const bureau = await links.bureau()
      throw new DomainError('link_revoked', `此需求已不再向贵单位公开，如有疑问请联系${bureau}。`)
    }
    await db.transaction(async (tx) => {
      await recordChange(tx, actor, { action: 'read', subjectKind: 'push', subjectId: pushId })
      if (need.confidentiality === 'public') return
      const accountId =
        isAccount(actor) && actor.organizationId === row.institution.id ? actor.accountId : null
      const view = { needId: need.id, kind: 'text', organizationId: row.institution.id, accountId } as const
      await needs.recordViews(tx, [view], clock())
    })
  }

  return {
    /** Each lead on its own: what one is refused does not hold up the others. */
    async push(actor: Actor, input: PushInput): Promise<PushOutcome> {
      const staff = bureau(actor)
      const items: PushOutcome['items'] = []
      for (const lead of input.leads) {
        try {
          const { version, pushIds } = await pushOne(staff, lead, input)
          const pushes = await present(await findPushes(db, pushIds))
          items.push({ leadId: lead.id, version, pushes, code: null, detail: null })
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
          items.push({
            leadId: lead.id,
            version: null,
            pushes: [],
            code: error.code,
            detail: error.message,
          })
        }
      }
      return { items }
    },

    /** The pushes of a lead, newest first, with their links: for the bureau alone. */
    async list(actor: Actor, leadId: string): Promise<{ items: Push[] }> {
      bureau(actor)
      await leads.row(actor, leadId)
      return { items: await present(await pushesOf(db, leadId)) }
    },

    /** Ends the link of a push; what was answered stays. */
    async revoke(actor: Actor, id: string): Promise<Push> {
      bureau(actor)
      const found = await findPush(db, id)
      if (!found) throw notFound()
      await db.transaction(async (tx) => {
        if (!(await links.revoke(tx, found.link.id))) return
        await recordChange(tx, actor, { action: 'revoke', subjectKind: 'push', subjectId: id })
      })
      const [push] = await present(await findPushes(db, [id]))
      if (!push) throw notFound()
      return push
    },

    /** What the page behind the link shows; opening it changes nothing but the trail of who read the whole. */
    async open(actor: Actor, token: string, grant: string | undefined): Promise<OpenedPush> {
      const { link, push, row, side } = await opened(token)
      const proof = links.proofOf(link, actor, grant)
      if (proof === null && side === 'institution') await readByInstitution(actor, push.id, row)
      const whole = proof === null ? await wholeOf(db, side, row) : null
      const { lead } = row
      const answered =
        side === 'enterprise'
          ? { answer: lead.enterpriseAnswer, at: lead.enterpriseAnsweredAt }
          : { answer: lead.institutionAnswer, at: lead.institutionAnsweredAt }
      return {
        side,
        bureau: await links.bureau(),
        teaser: await teaserOf(db, side, row),
        expiresAt: link.expiresAt.toISOString(),
        proof,
        closed: lead.stage === 'closed',
        answer: { answer: answered.answer, at: answered.at?.toISOString() ?? null },
        whole: whole && { ...whole, note: push.note, recipientName: link.recipientName },
      }
    },

    /** The receiver's answer; it may be given again until the link expires. */
    async answer(actor: Actor, token: string, input: AnswerInput): Promise<void> {
      const { link, push, side } = await opened(token)
      await db.transaction(async (tx) => {
        await leads.answerWithin(tx, actor, {
          leadId: push.leadId,
          side,
          way: 'link',
          pushId: push.id,
          ...input,
        })
        await links.use(tx, link)
      })
    },
  }
}
