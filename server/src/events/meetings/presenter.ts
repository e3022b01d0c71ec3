import type { Meeting } from '@duijie/shared/meetings'
import type { HostedEventStage } from '@duijie/shared/stages'
import type { Actor } from '../../access/actor.ts'
import { runsEvents } from '../policy.ts'
import { mayGiveOutcome, movesOf, placesAreTold, sideOf } from './policy.ts'
import type { MeetingRow } from './rows.ts'

/** `needs` are the titles that the reader may know. */
export function presentMeeting(
  actor: Actor,
  row: MeetingRow,
  stage: HostedEventStage,
  needs: ReadonlyMap<string, string>,
  now: Date,
): Meeting {
  const { meeting } = row
  const bureau = runsEvents(actor)
  const told = bureau || placesAreTold(stage)
  const title = meeting.needId === null ? undefined : needs.get(meeting.needId)
  const ended = meeting.endsAt !== null && meeting.endsAt <= now
  return {
    id: meeting.id,
    eventId: meeting.eventId,
    enterprise: {
      id: meeting.enterpriseGuestId,
      side: 'enterprise',
      organization: row.enterprise,
      expert: null,
    },
    institution: {
      id: meeting.institutionGuestId,
      side: 'institution',
      organization: row.institution,
      expert: row.expert,
    },
    need: meeting.needId !== null && title !== undefined ? { id: meeting.needId, title } : null,
    leadId: bureau || sideOf(actor, row) !== null ? meeting.leadId : null,
    origin: meeting.origin,
    stage: !told && meeting.stage === 'scheduled' ? 'accepted' : meeting.stage,
    score: bureau ? meeting.score : null,
    level: bureau ? meeting.level : null,
    startsAt: told ? (meeting.startsAt?.toISOString() ?? null) : null,
    endsAt: told ? (meeting.endsAt?.toISOString() ?? null) : null,
    table: told ? row.table : null,
    pinned: bureau && meeting.pinned,
    begunAt: meeting.begunAt?.toISOString() ?? null,
    note: meeting.note,
    outcome: meeting.outcome,
    outcomeReason: meeting.outcomeReason,
    outcomeNote: meeting.outcomeNote,
    outcomeAt: meeting.outcomeAt?.toISOString() ?? null,
    outcomeOverdue:
      meeting.outcome === null && (meeting.stage === 'held' || (meeting.stage === 'scheduled' && ended)),
    permissions: { moves: movesOf(actor, row), outcome: mayGiveOutcome(actor, row, now) },
    version: meeting.version,
  }
}
