import { describe, expect, it } from 'vitest'
import { typedDay, typedRange, typedWan } from './typed.ts'

describe('typedDay', () => {
  const today = '2026-12-01'
  it.each([
    ['2024/3/1', '2024-03-01'],
    ['2024年3月1日', '2024-03-01'],
    ['２０２４．３．１', '2024-03-01'],
    ['20240301', '2024-03-01'],
    ['二〇二四年三月一日', '2024-03-01'],
    ['24年3月1号', '2024-03-01'],
    ['3月1日', '2026-03-01'],
    ['3/1', '2026-03-01'],
    ['明天', '2026-12-02'],
    [' 今天 ', '2026-12-01'],
    ['昨天', '2026-11-30'],
    ['2027年6月底', '2027-06-30'],
  ])('reads %s', (text, day) => {
    expect(typedDay(text, today)).toBe(day)
  })

  it('takes the next one where days to come are asked for', () => {
    expect(typedDay('3月1日', today, true)).toBe('2027-03-01')
    expect(typedDay('12月1日', today, true)).toBe('2026-12-01')
    expect(typedDay('2月29日', today, true)).toBeNull()
  })

  it.each(['', '2024', '2024-3', '2024年3月', '13月1日', '2024-02-30', '尽快', '5'])(
    'waits at %j',
    (text) => {
      expect(typedDay(text, today)).toBeNull()
    },
  )
})

describe('typedWan', () => {
  it.each([
    ['80', 80],
    ['1,200.5', 1200.5],
    ['3000000', 3_000_000],
    ['80万', 80],
    ['８０万', 80],
    ['3000000元', 300],
    ['￥3000000元', 300],
    ['1.2亿', 12_000],
    ['五十万元', 50],
    ['-5', -5],
    ['-5万', -5],
  ])('reads %s', (text, wan) => {
    expect(typedWan(text)).toBe(wan)
  })

  it.each(['', '-', '面议', '50-100万', '不超过80万', '20万美元'])('knows no sum in %j', (text) => {
    expect(typedWan(text)).toBeNull()
  })
})

it('typedRange reads what fills both ends', () => {
  expect(typedRange('50-100万')).toEqual({ min: 50_000_000, max: 100_000_000 })
  expect(typedRange('不超过80万')).toEqual({ min: null, max: 80_000_000 })
  expect(typedRange('80万')).toBeNull()
  expect(typedRange('5')).toBeNull()
})
