import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, chineseDay, chineseWeekday, dayOf, hourOf } from './days.ts'

describe('days', () => {
  it('counts the day in Shanghai, whatever the zone of the machine', () => {
    expect(dayOf(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31')
    expect(dayOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  })

  it('reads the clock of Shanghai and writes its days as Intl does', () => {
    const intl = (parts: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('zh-CN', { ...parts, timeZone: 'Asia/Shanghai' })
    const [hour, day] = [intl({ timeStyle: 'short' }), intl({ dateStyle: 'medium' })]
    const weekday = intl({ weekday: 'short' })
    const instants = fc.date({
      min: new Date('1992-01-01'),
      max: new Date('9999-12-30'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (instant) => {
        expect(hourOf(instant)).toBe(hour.format(instant))
        expect(chineseDay(dayOf(instant))).toBe(day.format(instant))
        expect(chineseWeekday(dayOf(instant))).toBe(weekday.format(instant))
      }),
    )
  })

  it('adds days across months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })
})
