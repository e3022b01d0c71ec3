import { describe, expect, it } from 'vitest'
import { blankEvent, inputOf, spanOf } from './event-values.ts'

describe('the form of an event', () => {
  it('reads hours on the clock of Shanghai, and an end before the start on the next day', () => {
    expect(spanOf({ day: '2026-12-31', from: '20:00', to: '01:00' })).toEqual({
      startsAt: '2026-12-31T12:00:00.000Z',
      endsAt: '2026-12-31T17:00:00.000Z',
    })
    expect(spanOf({ day: '2026-12-31', from: '09:00' })).toBeNull()
  })

  it('puts a session on the day of its stop and sums in fen', () => {
    const institutionId = '00000000-0000-4000-8000-000000000011'
    const input = inputOf({
      ...blankEvent,
      budgetWan: 3.5,
      stops: [{ institutionId, day: '2026-05-14', from: '09:00', to: '17:00' }],
      sessions: [{ kind: 'tour', title: '参观', stop: 0, from: '10:00', to: '11:00' }],
    })
    expect(input.budgetFen).toBe(3_500_000)
    expect(input.sessions[0]?.startsAt).toBe('2026-05-14T02:00:00.000Z')
  })
})
