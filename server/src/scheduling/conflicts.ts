import {
  type Participant,
  type Pin,
  type PlacedMeeting,
  pairKey,
  type SchedulingProblem,
  type SchedulingProblemCode,
} from './problem.ts'

/** A meeting on the grid under its own id; without a table while none is chosen. */
export type GridMeeting = Omit<PlacedMeeting, 'table'> & { id: string; table: string | null }

/** What the grid is held against. */
export type GridRules = Pick<SchedulingProblem, 'participants' | 'slots' | 'tables' | 'vetoes' | 'pins'>

/** What stands wrong, and who and what is involved. */
export type GridConflict = {
  code: SchedulingProblemCode
  meetings: readonly string[]
  participants: readonly string[]
  slot: string | null
  table: string | null
}

type Found = Omit<GridConflict, 'code'>
type Rule = (grid: readonly GridMeeting[], rules: GridRules) => GridConflict[]

const byId = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]))
const of = (meeting: GridMeeting, participants: readonly string[] = []): Found => ({
  meetings: [meeting.id],
  participants,
  slot: meeting.slot,
  table: meeting.table,
})
const bothOf = ({ enterprise, institution }: GridMeeting) => [enterprise, institution]

/**
 * What stands against a grid that staff arranged by hand, as data for colours and words; empty for every grid that
 * `scheduleMeetings` makes, but for limits that a pin goes beyond. In the order of the rules, then of the meetings. A meeting
 * may be in several. O(meetings).
 */
export function conflictsOf(grid: readonly GridMeeting[], rules: GridRules): GridConflict[] {
  return ruleset.flatMap((rule) => rule(grid, rules))
}

const perMeeting =
  (
    code: SchedulingProblemCode,
    find: (rules: GridRules) => (meeting: GridMeeting) => Found | undefined,
  ): Rule =>
  (grid, rules) => {
    const faultOf = find(rules)
    return grid.flatMap((meeting) => {
      const found = faultOf(meeting)
      return found === undefined ? [] : [{ code, ...found }]
    })
  }

/** More meetings than one under one key. */
const grouped =
  (
    code: SchedulingProblemCode,
    keysOf: (meeting: GridMeeting) => readonly string[],
    describe: (first: GridMeeting, key: string) => Omit<Found, 'meetings'>,
  ): Rule =>
  (grid) => {
    const groups = new Map<string, GridMeeting[]>()
    for (const meeting of grid) {
      for (const key of keysOf(meeting)) groups.set(key, [...(groups.get(key) ?? []), meeting])
    }
    return [...groups].flatMap(([key, meetings]) => {
      const [first, second] = meetings
      if (first === undefined || second === undefined) return []
      return [{ code, ...describe(first, key), meetings: meetings.map(({ id }) => id) }]
    })
  }

const notAttending = perMeeting('not_attending', ({ participants }) => {
  const known = byId(participants)
  return (meeting) => {
    const absent = [
      ...(known.get(meeting.enterprise)?.side === 'enterprise' ? [] : [meeting.enterprise]),
      ...(known.get(meeting.institution)?.side === 'institution' ? [] : [meeting.institution]),
    ]
    return absent.length === 0 ? undefined : of(meeting, absent)
  }
})

const vetoed = perMeeting('vetoed', ({ vetoes = [] }) => {
  const keys = new Set(vetoes.map(pairKey))
  return (meeting) => (keys.has(pairKey(meeting)) ? of(meeting, bothOf(meeting)) : undefined)
})

const outsideWindows = perMeeting('outside_windows', ({ slots }) => {
  const known = byId(slots)
  return (meeting) => (known.has(meeting.slot) ? undefined : of(meeting))
})

const blockedSlot = perMeeting('blocked_slot', ({ slots }) => {
  const known = byId(slots)
  return (meeting) => (known.get(meeting.slot)?.blocked === true ? of(meeting) : undefined)
})

const unavailable = perMeeting('unavailable', ({ participants }) => {
  const known = byId(participants)
  return (meeting) => {
    const away = bothOf(meeting).filter((id) => known.get(id)?.unavailable?.includes(meeting.slot))
    return away.length === 0 ? undefined : of(meeting, away)
  }
})

const tableRemoved = perMeeting('table_removed', ({ tables }) => {
  const known = byId(tables)
  return (meeting) => {
    if (meeting.table === null) return undefined
    const table = known.get(meeting.table)
    return table === undefined || table.unavailable?.includes(meeting.slot) ? of(meeting) : undefined
  }
})

const noTable = perMeeting(
  'no_free_table',
  () => (meeting) => (meeting.table === null ? of(meeting) : undefined),
)

const participantTwice = grouped(
  'participant_twice',
  (meeting) => bothOf(meeting).map((id) => `${meeting.slot}\n${id}`),
  (first, key) => ({ participants: [key.slice(first.slot.length + 1)], slot: first.slot, table: null }),
)

const tableTwice = grouped(
  'table_twice',
  ({ slot, table }) => (table === null ? [] : [`${slot}\n${table}`]),
  ({ slot, table }) => ({ participants: [], slot, table }),
)

const pairTwice = grouped(
  'pair_twice',
  (meeting) => [pairKey(meeting)],
  (first) => ({ participants: bothOf(first), slot: null, table: null }),
)

const participantFull: Rule = (grid, { participants }) =>
  participants.flatMap(({ id, limit }: Participant) => {
    const own = grid.filter((meeting) => bothOf(meeting).includes(id))
    if (limit === undefined || own.length <= limit) return []
    return [
      {
        code: 'participant_full',
        meetings: own.map((meeting) => meeting.id),
        participants: [id],
        slot: null,
        table: null,
      },
    ]
  })

const keepsPin = (meeting: GridMeeting, { slot, table }: Pin) =>
  (slot ?? meeting.slot) === meeting.slot &&
  (slot === undefined || (table ?? meeting.table) === meeting.table)

const pinBroken = perMeeting('pin_broken', ({ pins = [] }) => {
  const known = new Map(pins.map((pin) => [pairKey(pin), pin]))
  return (meeting) => {
    const pin = known.get(pairKey(meeting))
    return pin === undefined || keepsPin(meeting, pin) ? undefined : of(meeting, bothOf(meeting))
  }
})

const ruleset: readonly Rule[] = [
  notAttending,
  vetoed,
  outsideWindows,
  blockedSlot,
  unavailable,
  participantTwice,
  pairTwice,
  tableRemoved,
  noTable,
  tableTwice,
  participantFull,
  pinBroken,
]
