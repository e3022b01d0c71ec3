import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsOf } from './conflicts.ts'
import { type PlacedMeeting, pairKey, type SchedulingProblem, type Wish } from './problem.ts'
import { scheduleMeetings } from './schedule.ts'
import { randomProblems } from './testing/random-problems.ts'

const numbered = (meetings: readonly PlacedMeeting[]) =>
  meetings.map((meeting, at) => ({ ...meeting, id: `${at}` }))

/** What stands wrong by hard rules: limits may be passed by pins, and pins be broken where they cannot be kept. */
const hardFaults = (problem: SchedulingProblem, meetings: readonly PlacedMeeting[]) => {
  const pinnedIds = new Set((problem.pins ?? []).flatMap((pin) => [pin.enterprise, pin.institution]))
  return conflictsOf(numbered(meetings), problem).filter(
    ({ code, participants }) =>
      code !== 'pin_broken' && !(code === 'participant_full' && participants.some((id) => pinnedIds.has(id))),
  )
}

describe('of any problem', () => {
  it('keeps the hard rules, keeps or reports each pin, accounts for each wish, stays below its bound', () => {
    fc.assert(
      fc.property(randomProblems, fc.nat(99), (problem, seed) => {
        const { meetings, unplaced, conflicts, figures } = scheduleMeetings(problem, { seed })
        expect(hardFaults(problem, meetings)).toEqual([])

        const broken = conflictsOf(numbered(meetings), problem).filter(({ code }) => code === 'pin_broken')
        const reported = new Set(conflicts.map(({ pin }) => pairKey(pin)))
        const placed = new Map(meetings.map((meeting) => [pairKey(meeting), meeting]))
        for (const { meetings: ids } of broken) {
          const meeting = meetings[Number(ids[0])]
          expect(meeting && reported.has(pairKey(meeting))).toBe(true)
        }
        for (const pin of problem.pins ?? []) {
          if (pin.slot !== undefined && !reported.has(pairKey(pin)))
            expect(placed.has(pairKey(pin))).toBe(true)
        }
        const missing = new Set(unplaced.map(pairKey))
        const asked = new Set([...problem.wishes, ...(problem.pins ?? [])].map(pairKey))
        expect([...asked].every((key) => placed.has(key) !== missing.has(key))).toBe(true)
        expect(unplaced.every(({ code }) => code !== 'withdrawn')).toBe(true)
        expect([...placed.keys()].every((key) => asked.has(key))).toBe(true)
        expect(figures.value).toBeLessThanOrEqual(figures.bound + 1e-3)
      }),
      { numRuns: 250 },
    )
  })

  it('is the same for the same seed, and run again without a change moves nothing', () => {
    fc.assert(
      fc.property(randomProblems, (problem) => {
        const first = scheduleMeetings(problem)
        expect(scheduleMeetings(problem)).toEqual(first)
        const { changes, figures } = scheduleMeetings({ ...problem, previous: first.meetings })
        expect(changes.moved).toEqual([])
        expect(changes.dropped).toEqual([])
        expect(figures.value).toBeGreaterThanOrEqual(first.figures.value - 1e-3)
      }),
      { numRuns: 100 },
    )
  })

  it('after one cancels, only meetings of theirs fall away and nobody else moves', () => {
    fc.assert(
      fc.property(randomProblems, fc.nat(), (problem, which) => {
        const before = scheduleMeetings({ ...problem, pins: [] })
        const gone = problem.participants[which % Math.max(1, problem.participants.length)]
        const participants = problem.participants.filter((participant) => participant !== gone)
        const after = scheduleMeetings({ ...problem, pins: [], participants, previous: before.meetings })
        expect(after.changes.moved).toEqual([])
        for (const { from, code } of after.changes.dropped) {
          expect([from.enterprise, from.institution]).toContain(gone?.id)
          expect(code).toBe('not_attending')
        }
      }),
      { numRuns: 60 },
    )
  })
})

const origin = 'one' as const
const people = (enterprises: number, institutions: number) => [
  ...Array.from({ length: enterprises }, (_, at) => ({ id: `e${at}`, side: 'enterprise' as const })),
  ...Array.from({ length: institutions }, (_, at) => ({ id: `x${at}`, side: 'institution' as const })),
]
const slots = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `s${at}` }))
const tables = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `t${at}` }))
const allPairs = (enterprises: number, institutions: number, more: Partial<Wish> = {}): Wish[] =>
  Array.from({ length: enterprises * institutions }, (_, at) => ({
    enterprise: `e${Math.floor(at / institutions)}`,
    institution: `x${at % institutions}`,
    origin,
    ...more,
  }))

describe('in order of preference', () => {
  const contested = { participants: people(2, 1), slots: slots(1), tables: tables(1) }
  const winner = (wishes: Wish[]) => scheduleMeetings({ ...contested, wishes }).meetings[0]?.enterprise
  const wish = (enterprise: string, more: Partial<Wish>): Wish => ({
    enterprise,
    institution: 'x0',
    origin,
    ...more,
  })

  it.each<[string, Partial<Wish>, Partial<Wish>]>([
    ['asked for before suggested', { score: 0 }, { origin: 'suggested', score: 100 }],
    ['asked for by both before one', { origin: 'both', score: 0 }, { score: 100 }],
    ['a higher score', { score: 51 }, { score: 50 }],
    [
      'met before comes last',
      { origin: 'suggested', score: 0 },
      { origin: 'both', score: 100, metBefore: true },
    ],
  ])('%s', (_, better, worse) => {
    expect(winner([wish('e0', worse), wish('e1', better)])).toBe('e1')
    expect(winner([wish('e0', better), wish('e1', worse)])).toBe('e0')
  })

  it('who has none comes before another one of who has some, and gets the best of theirs', () => {
    const { meetings } = scheduleMeetings({
      participants: people(2, 3),
      slots: slots(2),
      tables: tables(1),
      wishes: [
        ...allPairs(1, 3, { score: 100 }),
        ...[20, 90, 10].map((score, at) => wish('e1', { institution: `x${at}`, score })),
      ],
    })
    expect(meetings.find(({ enterprise }) => enterprise === 'e1')?.institution).toBe('x1')
  })

  it('everybody meets everybody where there is room for just that', () => {
    const { meetings, figures } = scheduleMeetings({
      participants: people(6, 5),
      slots: slots(6),
      tables: tables(5),
      wishes: allPairs(6, 5),
    })
    expect(meetings).toHaveLength(30)
    expect(figures).toMatchObject({ gap: 0, fewest: 5, most: 6, withoutAny: [], evenness: 1 })
  })
})

describe('in trouble', () => {
  const codes = (problem: Partial<SchedulingProblem>) =>
    scheduleMeetings({
      participants: people(1, 1),
      slots: slots(1),
      tables: tables(1),
      wishes: allPairs(1, 1),
      ...problem,
    }).unplaced.map(({ code }) => code)

  it('says why a wish finds no place', () => {
    expect(codes({})).toEqual([])
    expect(codes({ participants: [] })).toEqual(['not_attending'])
    expect(codes({ participants: people(1, 0) })).toEqual(['not_attending'])
    expect(codes({ slots: [] })).toEqual(['no_common_slot'])
    expect(codes({ slots: [{ id: 's0', blocked: true }] })).toEqual(['no_common_slot'])
    expect(codes({ tables: [] })).toEqual(['no_free_table'])
    expect(codes({ vetoes: [{ enterprise: 'e0', institution: 'x0' }] })).toEqual(['vetoed'])
    expect(codes({ participants: people(1, 1).map((one) => ({ ...one, limit: 0 })) })).toEqual([
      'participant_full',
    ])
    expect(codes({ participants: people(2, 2), wishes: allPairs(2, 2), tables: tables(2) })).toEqual([
      'participant_full',
      'participant_full',
    ])
    expect(
      codes({ participants: people(2, 2), wishes: allPairs(2, 2).filter((_, at) => at % 3 === 0) }),
    ).toEqual(['no_free_table'])
  })

  it('a table removed while used: what can stay stays, the rest goes to another table or slot', () => {
    const problem = { participants: people(3, 3), slots: slots(4), tables: tables(3), wishes: allPairs(3, 3) }
    const before = scheduleMeetings(problem)
    const used = before.meetings.filter(({ table }) => table === 't0').length
    const after = scheduleMeetings({ ...problem, tables: tables(3).slice(1), previous: before.meetings })
    expect(after.meetings).toHaveLength(8)
    expect(after.changes.dropped).toHaveLength(1)
    expect(after.changes.moved.length).toBeLessThanOrEqual(2 * used)
    expect(after.meetings.some(({ table }) => table === 't0')).toBe(false)
  })

  it('a pin at a table that is gone keeps its slot, and is reported', () => {
    const pins = [{ enterprise: 'e0', institution: 'x0', slot: 's1', table: 'gone' }]
    const { meetings, conflicts } = scheduleMeetings({
      participants: people(1, 1),
      slots: slots(2),
      tables: tables(1),
      wishes: [],
      pins,
    })
    expect(meetings).toEqual([{ enterprise: 'e0', institution: 'x0', slot: 's1', table: 't0' }])
    expect(conflicts).toEqual([{ pin: pins[0], code: 'table_removed' }])
  })

  it('people keep their table where they can', () => {
    const { figures } = scheduleMeetings({
      participants: people(4, 1),
      slots: slots(4),
      tables: tables(3),
      wishes: allPairs(4, 1),
    })
    expect(figures.tableChanges).toBe(0)
  })
})
