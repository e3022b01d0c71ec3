import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { LeadSide } from '@duijie/shared/leads'
import type { Meeting, MeetingOutcome, MeetingOutcomeInput } from '@duijie/shared/meetings'
import { type Actor, isAccount } from '../../access/actor.ts'
import type { AccountService } from '../../accounts/service.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, invalid, stageConflict, versionConflict } from '../../errors.ts'
import type { LeadService } from '../../leads/service.ts'
import { notify } from '../../notifications/notify.ts'
import type { WholeEvent } from '../rows.ts'
import { isOver, mayGiveOutcome, sideOf } from './policy.ts'
import type { MeetingReading, MeetingReadingDependencies } from './reading.ts'
import { type MeetingRow, updateMeeting } from './rows.ts'

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
  /** In the name of a side, or of the bureau where null. */
  async function giveWithin(
    tx: Database,
    actor: Actor,
    { row, event }: { row: MeetingRow; event: WholeEvent },
    side: LeadSide | null,
    version: number,
    { outcome, reason, note }: MeetingOutcomeInput,
  ): Promise<void> {
    const { meeting } = row
    const now = clock()
    if (meeting.version !== version) throw versionConflict()
    if (!isOver(row, now)) throw stageConflict('洽谈结束后才能填写结果')
    if (side !== null && reason === 'no_answer') throw invalid('/reason', '请选择其他原因')
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
      outcomeSide: side,
      outcomeAt: now,
      leadId,
      updatedAt: now,
      updatedBy: isAccount(actor) ? actor.accountId : null,
    } as const
    if (!(await updateMeeting(tx, meeting.id, version, values))) throw versionConflict()
    await recordChange(tx, actor, {
      action: 'outcome',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      version: version + 1,
      from: meeting.stage,
      to: outcome,
      reason: note || undefined,
    })
    if (side === null) return
    const to = event.event.ownerId ? [event.event.ownerId] : await accounts.staffIds()
    const organization = side === 'enterprise' ? row.enterprise.name : row.institution.name
    const news = { kind: 'outcome_given', subjectKind: 'hosted_event', subjectId: event.event.id } as const
    const values_ = { title: event.event.title, organization }
    await notify(tx, to, { ...news, values: values_, key: `outcome ${meeting.id} ${version}` }, now)
  }

  return {
    giveWithin,

    async give(actor: Actor, id: string, version: number, input: MeetingOutcomeInput): Promise<Meeting> {
      const found = await reading.row(actor, id)
      const side = sideOf(actor, found.row)
      if (!mayGiveOutcome(actor, found.row, clock()) && side === null && actor.role !== 'staff') {
        throw forbidden()
      }
      await db.transaction((tx) => giveWithin(tx, actor, found, side, version, input))
      return reading.get(actor, id)
    },
  }
}
