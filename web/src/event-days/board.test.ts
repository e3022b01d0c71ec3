import type { LiveBoard, LiveMeeting } from '@duijie/shared/event-day'
import { describe, expect, it } from 'vitest'
import { uuid } from '../testing/records.ts'
import { countsAt, isOver, minutesLate, standingOf, tablesAt, unmarkedAt } from './board.ts'

const at = (clock: string) => Date.parse(`2026-05-14T${clock}:00+08:00`)
const table = { id: uuid(1), label: '1 号桌' }
function meeting(n: number, from: string, to: string, changes: Partial<LiveMeeting> = {}): LiveMeeting {
  return {
    id: uuid(n),
    tableId: table.id,
    enterprise: { name: `企业 ${n}`, arrived: false },
    institution: { name: '江东理工大学', arrived: true },
    stage: 'scheduled',
    begunAt: null,
    hasOutcome: false,
    version: 1,
    startsAt: new Date(at(from)).toISOString(),
    endsAt: new Date(at(to)).toISOString(),
    ...changes,
  }
}
const board = (meetings: LiveMeeting[]): LiveBoard => ({
  eventId: uuid(9),
  title: '走进江东理工大学',
  stage: 'published',
  now: new Date(at('10:00')).toISOString(),
  tables: [table],
  meetings,
})

describe('the live board', () => {
  it('counts a meeting as late after three minutes, and as over time once it goes past its end', () => {
    const first = meeting(2, '10:00', '10:20')
    expect(standingOf(first, at('10:02'))).toBe('waiting')
    expect(standingOf(first, at('10:03'))).toBe('late')
    expect(minutesLate(first, at('10:07'))).toBe(7)
    const begun = { ...first, begunAt: first.startsAt }
    expect(standingOf(begun, at('10:19'))).toBe('begun')
    expect(standingOf(begun, at('10:21'))).toBe('over')
  })

  it('keeps who sits at a table there although the next hour has come, and says who waits', () => {
    const sitting = meeting(2, '10:00', '10:20', { begunAt: new Date(at('10:01')).toISOString() })
    const next = meeting(3, '10:25', '10:45')
    const [state] = tablesAt(board([sitting, next]), at('10:30'))
    expect([state?.current?.id, state?.next?.id]).toEqual([sitting.id, next.id])
    const [free] = tablesAt(board([{ ...sitting, stage: 'held' }, next]), at('10:22'))
    expect([free?.current, free?.next?.id]).toEqual([null, next.id])
  })

  it('leaves none without a word whose hour is over', () => {
    const silent = meeting(2, '10:00', '10:20')
    const held = meeting(3, '10:25', '10:45', { stage: 'held' })
    const missed = meeting(4, '10:50', '11:10', { stage: 'no_show' })
    const all = board([silent, held, missed])
    expect(unmarkedAt(all, at('11:30')).map(({ id }) => id)).toEqual([silent.id])
    expect(countsAt(all, at('11:30'))).toEqual({ begun: 0, late: 0, held: 1, missed: 1, all: 3 })
    expect(isOver(all, at('11:30'))).toBe(false)
    expect(isOver(board([held, missed]), at('11:30'))).toBe(true)
    expect(isOver(board([held, missed]), at('11:00'))).toBe(false)
  })
})
