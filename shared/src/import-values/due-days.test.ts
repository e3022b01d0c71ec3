import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDueDay } from './due-days.ts'

const today = '2026-03-02'

describe('the day by which something is due', () => {
  it.each([
    ['八月前', '2026-07-31', 'before_month'],
    ['酸奶放两周就发酸，客户退货，三十万以内，八月前', '2026-07-31', 'before_month'],
    ['8月份之前', '2026-07-31', 'before_month'],
    ['８月前', '2026-07-31', 'before_month'],
    ['一月前', '2026-12-31', 'before_month'],
    ['明年8月前', '2027-07-31', 'before_month'],
    ['2026年8月前', '2026-07-31', 'before_month'],
    ['8月底前', '2026-08-31', 'next_occurrence'],
    ['8月底', '2026-08-31', 'next_occurrence'],
    ['八月中旬', '2026-08-20', 'next_occurrence'],
    ['8月15号之前', '2026-08-15', 'next_occurrence'],
    ['2月份', '2027-02-28', 'next_occurrence'],
    ['8/31前', '2026-08-31', 'next_occurrence'],
    ['6.30号', '2026-06-30', 'next_occurrence'],
    ['年底', '2026-12-31', 'next_occurrence'],
    ['今年年底前', '2026-12-31', 'next_occurrence'],
    ['年内完成', '2026-12-31', 'next_occurrence'],
    ['明年', '2027-12-31', 'next_occurrence'],
    ['明年年中', '2027-06-30', 'next_occurrence'],
    ['明年年初', '2027-01-31', 'next_occurrence'],
    ['明年上半年', '2027-06-30', 'next_occurrence'],
    ['明年一季度', '2027-03-31', 'next_occurrence'],
    ['上半年', '2026-06-30', 'next_occurrence'],
    ['下半年要用', '2026-12-31', 'next_occurrence'],
    ['三季度', '2026-09-30', 'next_occurrence'],
    ['Q3', '2026-09-30', 'next_occurrence'],
    ['月底', '2026-03-31', 'next_occurrence'],
    ['下个月', '2026-04-30', 'next_occurrence'],
    ['下月10号前', '2026-04-10', 'next_occurrence'],
    ['下个月初', '2026-04-10', 'next_occurrence'],
    ['三个月内', '2026-06-02', 'from_today'],
    ['希望三个月左右', '2026-06-02', 'from_today'],
    ['两三个月内', '2026-06-02', 'from_today'],
    ['2-3个月内', '2026-06-02', 'from_today'],
    ['半年内', '2026-09-02', 'from_today'],
    ['半年', '2026-09-02', 'from_today'],
    ['一年半以内', '2027-09-02', 'from_today'],
    ['一年', '2027-03-02', 'from_today'],
    ['45天内完成', '2026-04-16', 'from_today'],
    ['两周内拿出方案', '2026-03-16', 'from_today'],
    ['下周五前', '2026-03-13', 'from_today'],
    ['春节前', '2027-02-05', 'festival'],
    ['年前', '2027-02-05', 'festival'],
    ['国庆前', '2026-09-30', 'festival'],
    ['五一之前', '2026-04-30', 'festival'],
    ['2026年10月', '2026-10-31', 'written'],
    ['2026-09-15前', '2026-09-15', 'written'],
    ['26年6月底', '2026-06-30', 'written'],
    ['2027年上半年', '2027-06-30', 'written'],
  ])('%s', (text, day, reading) => {
    expect(findDueDay(text, today)).toMatchObject({ day, reading })
  })

  it.each([
    '',
    '尽快',
    '放两周就发酸',
    '去年8月开始掉漆',
    '保质期三个月',
    '存放半年后结块',
    '从3月起一直这样',
    '三年前买的设备',
    '盐雾 500 小时',
    '30天内变质',
  ])('none in %j', (text) => {
    expect(findDueDay(text, today)).toBeNull()
  })

  it('says where it stands', () => {
    const text = '想在８月前解决'
    const due = findDueDay(text, today)
    expect(text.slice(due?.start, due?.end)).toBe('８月前')
  })

  it('reads any text', () => {
    const words = fc.array(
      fc.constantFrom(
        '八',
        '月',
        '前',
        '年',
        '底',
        '13',
        '31',
        '号',
        '个',
        '内',
        '下',
        '半',
        '明',
        '，',
        '/',
        '2月30号',
      ),
    )
    fc.assert(
      fc.property(words, (parts) => {
        const due = findDueDay(parts.join(''), today)
        if (due && due.reading !== 'written' && due.reading !== 'before_month')
          expect(due.day).toMatch(/^20\d\d-/)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findDueDay(text, today)))
  })
})
