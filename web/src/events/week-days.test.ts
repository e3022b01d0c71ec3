import { describe, expect, it } from 'vitest'
import { anEvent } from '../testing/events.ts'
import { uuid } from '../testing/records.ts'
import { clockOf, daysOfWeek, hoursShown, partsOfDay } from './week-days.ts'

const stop = (n: number, startsAt: string, endsAt: string) => ({
  id: uuid(70 + n),
  institution: { id: uuid(11), kind: 'institution' as const, name: '江东理工大学' },
  startsAt: new Date(`${startsAt}+08:00`).toISOString(),
  endsAt: new Date(`${endsAt}+08:00`).toISOString(),
  ...{ room: '', note: null, attendance: null },
})

describe('a week', () => {
  it('has its Monday first, also over the end of a year', () => {
    expect(daysOfWeek('2027-01-01')[0]).toBe('2026-12-28')
    expect(daysOfWeek('2026-12-28').at(-1)).toBe('2027-01-03')
  })

  it('shows a stop over midnight on both days, each with its hours on the clock of Shanghai', () => {
    const event = anEvent({ stops: [stop(1, '2026-12-31T20:00', '2027-01-01T01:30')] })
    expect(partsOfDay([event], '2026-12-31')).toMatchObject([
      { from: 1200, to: 1440, goesOn: true, began: false },
    ])
    const next = partsOfDay([event], '2027-01-01')
    expect(next).toMatchObject([{ from: 0, to: 90, began: true, goesOn: false }])
    expect(clockOf(next[0]?.to ?? 0)).toBe('01:30')
    expect(hoursShown(next)).toEqual({ from: 0, to: 18 })
    expect(partsOfDay([event], '2027-01-02')).toEqual([])
    const endsAtMidnight = anEvent({ stops: [stop(1, '2026-12-31T20:00', '2027-01-01T00:00')] })
    expect(partsOfDay([endsAtMidnight], '2027-01-01')).toEqual([])
    expect(partsOfDay([endsAtMidnight], '2026-12-31')).toMatchObject([{ to: 1440, goesOn: false }])
  })

  it('puts those at one time beside one another, and whoever comes after has the whole width again', () => {
    const event = anEvent({
      stops: [
        stop(1, '2026-12-01T08:00', '2026-12-01T12:00'),
        stop(2, '2026-12-01T09:00', '2026-12-01T10:00'),
        stop(3, '2026-12-01T10:00', '2026-12-01T11:00'),
        stop(4, '2026-12-01T12:00', '2026-12-01T13:00'),
      ],
    })
    expect(partsOfDay([event], '2026-12-01').map(({ lane, lanes }) => `${lane}/${lanes}`)).toEqual([
      '0/2',
      '1/2',
      '1/2',
      '0/1',
    ])
  })
})
