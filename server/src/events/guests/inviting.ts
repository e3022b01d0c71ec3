import type { Database } from '@duijie/db/client'
import type { GuestInvitation, GuestList } from '@duijie/shared/event-guests'
import type { AccountActor, Actor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { notFound, stageConflict, versionConflict } from '../../errors.ts'
import { renderMail } from '../../mail/render-mail.ts'
import type { MailService } from '../../mail/service.ts'
import { accountsOf, notify } from '../../notifications/notify.ts'
import type { SmsService } from '../../sms/service.ts'
import { queueGuestSms } from '../guest-sms.ts'
import { bureauOnly } from '../policy.ts'
import type { WholeEvent } from '../rows.ts'
import { shanghaiTime } from '../shanghai-time.ts'
import { invitesNow } from './policy.ts'
import type { GuestReading, GuestReadingDependencies } from './reading.ts'
import { type GuestRow, updateGuest } from './rows.ts'

export interface InvitingDependencies extends GuestReadingDependencies {
  mails: MailService
  publicUrl: string
  reading: GuestReading
  sms: SmsService
}

const DAY_MS = 86_400_000

export function createGuestInviting({
  db,
  clock,
  events,
  links,
  mails,
  publicUrl,
  reading,
  sms,
}: InvitingDependencies) {
  async function inviteOne(
    tx: Database,
    actor: AccountActor,
    { guest, organization }: GuestRow,
    { event }: WholeEvent,
    { note, channels }: GuestInvitation,
  ): Promise<void> {
    const at = clock()
    const subject = { purpose: 'answer_invitation', subjectKind: 'guest', subjectId: guest.id } as const
    if (guest.linkId !== null) await links.revoke(tx, guest.linkId)
    const linkId = await links.issue(tx, actor, {
      ...subject,
      organizationId: guest.organizationId,
      recipientName: guest.contactName,
      recipientPhone: guest.contactPhone,
      days: Math.max(1, Math.ceil((event.endsAt.getTime() - at.getTime()) / DAY_MS) + 1),
    })
    const state = guest.state === 'listed' ? 'invited' : guest.state
    const values = { linkId, state, updatedAt: at, updatedBy: actor.accountId }
    if (!(await updateGuest(tx, guest.id, guest.version, values))) throw versionConflict()
    await recordChange(tx, actor, {
      action: 'invite',
      subjectKind: 'guest',
      subjectId: guest.id,
      version: guest.version + 1,
      from: guest.state,
      to: state,
    })
    const role = guest.side === 'enterprise' ? 'enterprise' : 'liaison'
    const news = { kind: 'event_invited', subjectKind: 'hosted_event', subjectId: event.id } as const
    const told = await accountsOf(tx, guest.organizationId, role)
    await notify(
      tx,
      told,
      { ...news, values: { title: event.title }, key: `invite ${guest.id} ${linkId}` },
      at,
    )
    if (channels.includes('sms')) {
      const news = { kind: 'event_invited', key: `invite ${linkId}` } as const
      await queueGuestSms(tx, { links, sms, publicUrl }, { guest: { ...guest, linkId }, event }, news)
    }
    if (!channels.includes('email') || !guest.contactEmail) return
    await mails.queue(tx, {
      to: { address: guest.contactEmail, name: guest.contactName },
      key: `invite ${guest.id} ${linkId}`,
      kind: 'invitation',
      subject: `邀请参加：${event.title}`,
      ...renderMail({
        title: event.title,
        paragraphs: [
          `${guest.contactName || organization.name}，您好！`,
          `诚邀${organization.name}参加本次对接活动。`,
          `时间：${shanghaiTime(event.startsAt)} 至 ${shanghaiTime(event.endsAt)}`,
          event.place && `地点：${event.place}`,
          event.introduction,
          note,
        ].filter(Boolean),
        action: { label: '查看并答复', url: `${publicUrl}/r/${links.tokenOf(linkId)}` },
        footer: '无需登录即可答复，活动结束前可以更改。您收到这封邮件，是因为贵单位在这次活动的邀请名单上。',
        sender: await links.bureau(),
      }),
      about: { kind: 'guest', id: guest.id },
    })
  }

  return {
    /** Asks guests of the list, each by a link of its own; asking anew ends the link before. */
    async invite(actor: Actor, eventId: string, invitation: GuestInvitation): Promise<GuestList> {
      const staff = bureauOnly(actor)
      const event = await events.row(actor, eventId)
      if (!invitesNow(event.event.stage)) throw stageConflict('活动还没有进入邀约阶段')
      if (event.event.endsAt <= clock()) throw stageConflict('活动已经结束')
      const known = new Map<string, GuestRow>()
      for (const id of new Set(invitation.guestIds)) {
        const { guest } = await reading.row(actor, id)
        if (guest.guest.eventId !== eventId) throw notFound()
        known.set(id, guest)
      }
      await db.transaction(async (tx) => {
        for (const guest of known.values()) await inviteOne(tx, staff, guest, event, invitation)
      })
      return reading.list(actor, eventId)
    },
  }
}
