import type { EventSchedule, ScheduleRunAnswer } from '@duijie/shared/meetings'
import { conflictsOf } from '../../scheduling/conflicts.ts'
import type { WholeEvent } from '../rows.ts'
import { type Grid, onGrid, participantOf, vetoedPairs } from './grid.ts'

/** What stands wrong on the grid as it is. */
export function standingWrong(event: WholeEvent, grid: Grid): EventSchedule['conflicts'] {
  const placed = grid.meetings.filter(onGrid).map(({ meeting }) => ({
    id: meeting.id,
    enterprise: meeting.enterpriseGuestId,
    institution: meeting.institutionGuestId,
    slot: meeting.startsAt?.toISOString() ?? '',
    table: meeting.tableId,
  }))
  const rules = {
    participants: grid.guests.map((guest) => participantOf(event, grid, guest)),
    slots: grid.slots,
    tables: grid.tables,
    vetoes: vetoedPairs(grid),
    pins: [],
  }
  return conflictsOf(placed, rules).map(({ code, meetings }) => ({ code, meetingIds: [...meetings] }))
}

/** Who found no place and why, and what stands elsewhere than before. */
export function changesOf(
  before: Grid,
  after: EventSchedule,
  unplaced: readonly {
    enterprise: string
    institution: string
    code: ScheduleRunAnswer['unplaced'][number]['problem']
  }[],
): Omit<ScheduleRunAnswer, 'schedule'> {
  const referenceOf = new Map(
    before.guests.map(({ guest, organization, expert }) => [
      guest.id,
      {
        id: guest.id,
        side: guest.side,
        organization,
        expert: expert && { id: expert.id, name: expert.name },
      },
    ]),
  )
  const stood = new Map(before.meetings.map((row) => [row.meeting.id, row]))
  const moved = after.meetings.flatMap((meeting) => {
    const was = stood.get(meeting.id)
    const from = was?.meeting.stage === 'scheduled' ? (was.meeting.startsAt?.toISOString() ?? null) : null
    const fromTable = was?.meeting.stage === 'scheduled' ? (was.table?.label ?? null) : null
    const to = meeting.stage === 'scheduled' ? meeting.startsAt : null
    const toTable = meeting.stage === 'scheduled' ? (meeting.table?.label ?? null) : null
    if (from === to && fromTable === toTable) return []
    return [{ meetingId: meeting.id, fromStartsAt: from, toStartsAt: to, fromTable, toTable }]
  })
  return {
    moved,
    unplaced: unplaced.flatMap(({ enterprise, institution, code }) => {
      const [one, other] = [referenceOf.get(enterprise), referenceOf.get(institution)]
      return one && other ? [{ enterprise: one, institution: other, problem: code }] : []
    }),
  }
}
