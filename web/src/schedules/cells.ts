import type { EventSchedule, Meeting, ScheduleProblem } from '@duijie/shared/meetings'

export const cellKey = (startsAt: string, tableId: string) => `${Date.parse(startsAt)} ${tableId}`

const onGrid = ({ stage }: Meeting) => stage === 'scheduled' || stage === 'held' || stage === 'no_show'

export interface Arranged {
  /** by cell; more than one where the cell is taken twice */
  cells: ReadonlyMap<string, Meeting[]>
  /** wanted and without a place, or placed where there is no cell any more */
  waiting: Meeting[]
}

/** Which meeting stands in which cell, and which ones wait for one. */
export function arrange({ meetings, slots, settings }: EventSchedule): Arranged {
  const starts = new Set(slots.map(({ startsAt }) => Date.parse(startsAt)))
  const tables = new Set(settings.tables.map(({ id }) => id))
  const cells = new Map<string, Meeting[]>()
  const waiting: Meeting[] = []
  for (const meeting of meetings) {
    const { startsAt, table, stage } = meeting
    if (onGrid(meeting) && startsAt && table && starts.has(Date.parse(startsAt)) && tables.has(table.id)) {
      const key = cellKey(startsAt, table.id)
      cells.set(key, [...(cells.get(key) ?? []), meeting])
    } else if (stage === 'requested' || stage === 'accepted' || stage === 'scheduled') waiting.push(meeting)
  }
  return { cells, waiting }
}

/** What stands against dropping it there, as far as the grid shows it. */
export function problemsAt(
  { meetings, vetoes }: EventSchedule,
  meeting: Meeting,
  startsAt: string,
  tableId: string,
): ScheduleProblem[] {
  const at = Date.parse(startsAt)
  const others = meetings.filter(
    (each) => each.id !== meeting.id && onGrid(each) && each.startsAt && Date.parse(each.startsAt) === at,
  )
  const pair = [meeting.enterprise.id, meeting.institution.id]
  const twice = others.some(({ enterprise, institution }) =>
    [enterprise.id, institution.id].some((id) => pair.includes(id)),
  )
  const vetoed = vetoes.some(
    ({ guestId, otherGuestId }) => pair.includes(guestId) && pair.includes(otherGuestId),
  )
  return [
    ...(twice ? ['participant_twice' as const] : []),
    ...(others.some(({ table }) => table?.id === tableId) ? ['table_twice' as const] : []),
    ...(vetoed ? ['vetoed' as const] : []),
  ]
}

/** The problems of each meeting that stands wrong. */
export function problemsByMeeting({ conflicts }: EventSchedule): ReadonlyMap<string, ScheduleProblem[]> {
  const found = new Map<string, ScheduleProblem[]>()
  for (const { code, meetingIds } of conflicts) {
    for (const id of meetingIds) found.set(id, [...new Set([...(found.get(id) ?? []), code])])
  }
  return found
}
