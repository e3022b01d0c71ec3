import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from './days.ts'

describe('days', () => {
  it('counts the day in Shanghai, whatever the zone of the machine', () => {
    expect(dayOf(new Date('2026-12-31T15:59:59Z'))).toBe('2026-12-31')
    expect(dayOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
  })

  it('adds days across months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })
})
