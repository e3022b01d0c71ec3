import { addDays } from '@duijie/shared/days'
import type { HostedEventInput } from '@duijie/shared/hosted-events'
import { type PastStop, pastStopSchema } from '../kinds/events.ts'
import type { Draft } from '../kinds/kind.ts'
import type { KnownNames } from './names.ts'
import { sameText } from './record-kind.ts'

interface WithDraft {
  draft: Draft
}
export const stopOf = ({ draft }: WithDraft): PastStop => pastStopSchema.parse(draft.input)

/** Rows by event: those of one name whose days are the same or follow one another. */
export function byEvent<Row extends WithDraft>(rows: readonly Row[]): Row[][] {
  const said = rows.map((row) => ({ row, name: sameText(String(row.draft.input.event)), day: dayOf(row) }))
  said.sort((a, b) => a.name.localeCompare(b.name) || a.day.localeCompare(b.day))
  const groups: Row[][] = []
  let last: (typeof said)[number] | undefined
  for (const one of said) {
    const goesOn = last?.name === one.name && one.day <= addDays(last.day, 1)
    if (goesOn) groups.at(-1)?.push(one.row)
    else groups.push([one.row])
    last = one
  }
  return groups
}

const dayOf = ({ draft }: WithDraft) => String(draft.input.day)

const instantAt = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`).toISOString()

const spanOf = ({ day, from, to }: PastStop) => ({
  startsAt: instantAt(day, from),
  endsAt: instantAt(to > from ? day : addDays(day, 1), to),
})

const firstSaid = (
  stops: readonly PastStop[],
  field: 'series' | 'place' | 'host' | 'owner' | 'introduction',
) => stops.map((stop) => stop[field]).find((said) => said !== '') ?? ''

/** The form of an event that took place, from the rows of its stops in the order of their hours. */
export function pastEventOf(
  rows: readonly WithDraft[],
  names: KnownNames,
  ownerOf: (name: string) => string | undefined,
): HostedEventInput {
  const stops = rows.map((row) => ({ ...stopOf(row), institution: row.draft.names.organization ?? '' }))
  const owner = firstSaid(stops, 'owner')
  const ownerId = owner === '' ? undefined : ownerOf(owner)
  // nobody of that name works here: the name is kept in words
  const unknownOwner = owner !== '' && ownerId === undefined ? `负责人：${owner}` : ''
  const came = new Map<string, { stop: number; people: number | null }[]>()
  for (const [stop, { came: here }] of stops.entries()) {
    for (const { name, people } of here) {
      const id = names.organization('enterprise', name)?.id ?? ''
      const known = came.get(id) ?? []
      if (!known.some((each) => each.stop === stop)) came.set(id, [...known, { stop, people }])
    }
  }
  return {
    title: stops[0]?.event ?? '',
    direction: stops.find(({ direction }) => direction !== null)?.direction ?? 'outbound',
    series: firstSaid(stops, 'series'),
    place: firstSaid(stops, 'place'),
    host: firstSaid(stops, 'host'),
    introduction: firstSaid(stops, 'introduction'),
    note: [...new Set([...stops.map(({ note }) => note), unknownOwner])].filter(Boolean).join('\n'),
    ...(ownerId && { ownerId }),
    ...{ capacity: null, budgetFen: null, registration: 'closed', registrationEndsAt: null, sessions: [] },
    stops: stops.map((stop) => ({
      institutionId: names.organization('institution', stop.institution)?.id ?? '',
      ...spanOf(stop),
      room: stop.room,
      note: '',
    })),
    held: {
      reason: '由表格导入的过往活动',
      attendances: [...came].map(([organizationId, at]) => ({
        organizationId,
        people: at[0]?.people ?? null,
        stops: at.map(({ stop }) => stop),
        peopleByStop: at.map(({ people }) => people),
      })),
    },
  }
}
