import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { shanghaiDay, shanghaiHour, shanghaiInstant, shanghaiSpan } from './shanghai-time.ts'

describe('the clock of Shanghai in a browser in New York', () => {
  beforeAll(() => vi.stubEnv('TZ', 'America/New_York'))
  afterAll(() => vi.unstubAllEnvs())

  it('gives the day and hour of Shanghai', () => {
    expect(new Date('2026-05-14T01:00:00Z').getHours()).toBe(21)
    expect(shanghaiDay('2026-05-13T16:30:00Z')).toBe('2026-05-14')
    expect(shanghaiHour('2026-05-13T16:30:00Z')).toBe('00:30')
    expect(shanghaiInstant('2026-05-14', '09:00')).toBe('2026-05-14T01:00:00.000Z')
  })

  it('names the day once, and twice over midnight', () => {
    expect(shanghaiSpan('zh-CN', '2026-05-14T01:00:00Z', '2026-05-14T09:00:00Z')).toMatch(
      /5月14日.* 09:00–17:00$/,
    )
    expect(shanghaiSpan('zh-CN', '2026-05-14T12:00:00Z', '2026-05-14T17:00:00Z')).toMatch(
      /5月14日.* 20:00 – .*5月15日.* 01:00$/,
    )
  })
})
