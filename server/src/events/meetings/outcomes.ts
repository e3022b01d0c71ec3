import { dayOf } from '@duijie/shared/days'
import type { Meeting, MeetingOutcome, MeetingOutcomeInput } from '@duijie/shared/meetings'
import { type Actor, isAccount } from '../../access/actor.ts'
import type { AccountService } from '../../accounts/service.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, stageConflict, versionConflict } from '../../errors.ts'
import type { LeadService } from '../../leads/service.ts'
import { notify } from '../../notifications/notify.ts'
import { mayGiveOutcome, sideOf } from './policy.ts'
import type { MeetingReading, MeetingReadingDependencies } from './reading.ts'
import { updateMeeting } from './rows.ts'

export interface OutcomeDependencies extends MeetingReadingDependencies {
  accounts: AccountService
  leads: LeadService
  reading: MeetingReading
}

/** Where a meeting takes the lead of the two. */
const leadStageOf = {
  no_fit: 'closed',
  follow_up: 'met',
  intent: 'negotiating',
  signed: 'agreed',
} as const satisfies Record<MeetingOutcome, string>

/** What came of a meeting: it moves the lead of the need and the institution, which sets the next task. */
export function createMeetingOutcomes({ db, clock, accounts, leads, reading }: OutcomeDependencies) {
  return async (actor: Actor, id: string, version: number, input: MeetingOutcomeInput): Promise<Meeting> => {
    const { row, event } = await reading.row(actor, id)
    const { meeting } = row
    const now = clock()
    if (meeting.version !== version) throw versionConflict()
    if (!mayGiveOutcome(actor, row, now)) {
      throw sideOf(actor, row) === null && actor.role !== 'staff'
        ? forbidden()
        : stageConflict('洽谈结束后才能填写结果')
    }
    const { outcome, reason, note } = input
    await db.transaction(async (tx) => {
      const leadId =
        meeting.needId === null
          ? meeting.leadId
          : await leads.meetWithin(tx, {
              needId: meeting.needId,
              institutionId: row.institution.id,
              expertId: row.expert?.id ?? null,
              day: dayOf(meeting.startsAt ?? event.event.startsAt),
              to: leadStageOf[outcome],
              closeReason: reason,
              ownerId: event.event.ownerId,
              note: `对接活动《${event.event.title}》洽谈${note ? `：${note}` : ''}`.slice(0, 500),
            })
      const values = {
        stage: 'held',
        outcome,
        outcomeReason: reason,
        outcomeNote: note,
        outcomeSide: sideOf(actor, row),
        outcomeAt: now,
        leadId,
        updatedAt: now,
        updatedBy: isAccount(actor) ? actor.accountId : null,
      } as const
      if (!(await updateMeeting(tx, id, version, values))) throw versionConflict()
      await recordChange(tx, actor, {
        action: 'outcome',
        subjectKind: 'meeting',
        subjectId: id,
        version: version + 1,
        from: meeting.stage,
        to: outcome,
        reason: note || undefined,
      })
      const side = sideOf(actor, row)
      if (side === null) return
      const to = event.event.ownerId ? [event.event.ownerId] : await accounts.staffIds()
      const organization = side === 'enterprise' ? row.enterprise.name : row.institution.name
      const news = { kind: 'outcome_given', subjectKind: 'hosted_event', subjectId: event.event.id } as const
      const values_ = { title: event.event.title, organization }
      await notify(tx, to, { ...news, values: values_, key: `outcome ${id} ${version}` }, now)
    })
    return reading.get(actor, id)
  }
}
