import { describe, expect, it } from 'vitest'
import { conflictsOf, type GridMeeting, type GridRules } from './conflicts.ts'
import { slotsDuring, slotsIn } from './day-slots.ts'
import { freedSlots } from './freed-slots.ts'

const rules: GridRules = {
  participants: [
    { id: 'e0', side: 'enterprise', limit: 1 },
    { id: 'e1', side: 'enterprise', unavailable: ['s1'] },
    { id: 'x0', side: 'institution' },
    { id: 'x1', side: 'institution' },
  ],
  slots: [{ id: 's0' }, { id: 's1' }, { id: 'lunch', blocked: true }],
  tables: [{ id: 't0' }, { id: 't1', unavailable: ['s1'] }],
  vetoes: [{ enterprise: 'e1', institution: 'x1' }],
  pins: [{ enterprise: 'e1', institution: 'x0', slot: 's0', table: 't0' }],
}
const meeting = (id: string, place: string, participants = 'e0 x0'): GridMeeting => {
  const [enterprise = '', institution = ''] = participants.split(' ')
  const [slot = '', table] = place.split(' ')
  return { id, enterprise, institution, slot, table: table ?? null }
}
const codesOf = (...grid: GridMeeting[]) =>
  conflictsOf(grid, rules).map(({ code, meetings }) => `${code} ${meetings.join(',')}`)

describe('conflictsOf', () => {
  it('finds nothing where nothing stands wrong', () => {
    expect(codesOf(meeting('a', 's0 t0'))).toEqual([])
    expect(codesOf(meeting('a', 's0 t0', 'e1 x0'), meeting('b', 's1 t0'))).toEqual([])
  })

  it.each<[string[], GridMeeting[]]>([
    [['participant_twice a,b'], [meeting('a', 's0 t0', 'e1 x0'), meeting('b', 's0 t1')]],
    [['table_twice a,b'], [meeting('a', 's0 t0', 'e1 x0'), meeting('b', 's0 t0', 'e0 x1')]],
    [
      ['pair_twice a,b', 'participant_full a,b'],
      [meeting('a', 's0 t0'), meeting('b', 's1 t0')],
    ],
    [['blocked_slot a'], [meeting('a', 'lunch t0')]],
    [['outside_windows a'], [meeting('a', 'night t0')]],
    [['unavailable a', 'pin_broken a'], [meeting('a', 's1 t0', 'e1 x0')]],
    [['vetoed a'], [meeting('a', 's0 t0', 'e1 x1')]],
    [['table_removed a'], [meeting('a', 's0 gone')]],
    [['table_removed a'], [meeting('a', 's1 t1')]],
    [['no_free_table a'], [meeting('a', 's0')]],
    [['not_attending a'], [meeting('a', 's0 t0', 'e9 x0')]],
    [['not_attending a'], [meeting('a', 's0 t0', 'x1 x0')]],
  ])('%j', (codes, grid) => {
    expect(codesOf(...grid)).toEqual(codes)
  })

  it('names who is meant', () => {
    expect(conflictsOf([meeting('a', 's0 t0', 'e1 x0'), meeting('b', 's0 t1')], rules)).toEqual([
      { code: 'participant_twice', meetings: ['a', 'b'], participants: ['x0'], slot: 's0', table: null },
    ])
  })
})

describe('freedSlots', () => {
  const previous = [
    { enterprise: 'e0', institution: 'x0', slot: 's0', table: 't0' },
    { enterprise: 'e1', institution: 'x1', slot: 's0', table: 't1' },
  ]
  const wishes = [
    { enterprise: 'e2', institution: 'x2', origin: 'both' as const },
    { enterprise: 'e2', institution: 'x0', origin: 'suggested' as const },
    { enterprise: 'e1', institution: 'x0', origin: 'both' as const },
  ]
  const sides = { e: 'enterprise', x: 'institution' } as const
  const participants = (['e', 'x'] as const).flatMap((letter) =>
    [0, 1, 2].map((at) => ({ id: `${letter}${at}`, side: sides[letter] })),
  )
  const problem = {
    participants,
    slots: [{ id: 's0' }],
    tables: [{ id: 't0' }, { id: 't1' }],
    wishes,
    previous,
  }

  it('offers the place first to who lost the meeting, and to nobody who sits elsewhere then', () => {
    expect(freedSlots(problem, ['e0'])).toMatchObject([
      {
        slot: 's0',
        table: 't0',
        partner: 'x0',
        replacements: [
          { enterprise: 'e2', institution: 'x0', servesPartner: true },
          { enterprise: 'e2', institution: 'x2', servesPartner: false },
        ],
      },
    ])
  })

  it('offers nothing where the table is gone, or both left, or nobody did', () => {
    expect(freedSlots({ ...problem, tables: [{ id: 't1' }] }, ['e0'])).toMatchObject([{ replacements: [] }])
    expect(freedSlots(problem, ['e0', 'x0'])).toEqual([])
    expect(freedSlots(problem, [])).toEqual([])
  })
})

describe('slotsIn', () => {
  const span = (from: string, to: string) => ({
    startsAt: `2026-12-31T${from}:00.000Z`,
    endsAt: `2026-12-31T${to}:00.000Z`,
  })

  it('cuts windows into slots around breaks, and says which a span covers', () => {
    const slots = slotsIn([span('10:00', '11:00'), span('09:00', '10:00')], {
      minutes: 20,
      pause: 10,
      breaks: [span('09:55', '10:05')],
    })
    expect(slots.map(({ id, blocked }) => [id.slice(11, 16), blocked])).toEqual([
      ['09:00', false],
      ['09:30', false],
      ['10:00', true],
      ['10:30', false],
    ])
    expect(slotsDuring(slots, [span('09:20', '09:40')])).toEqual([slots[1]?.id])
  })

  it('goes over midnight and the end of the year', () => {
    const over = { startsAt: '2026-12-31T15:30:00.000Z', endsAt: '2026-12-31T16:30:00.000Z' }
    expect(slotsIn([over], { minutes: 30, pause: 0 }).map(({ endsAt }) => endsAt)).toEqual([
      '2026-12-31T16:00:00.000Z',
      '2026-12-31T16:30:00.000Z',
    ])
    expect(() => slotsIn([over], { minutes: 0, pause: 0 })).toThrow(RangeError)
  })
})
