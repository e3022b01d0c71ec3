import { describe, expect, it } from 'vitest'
import { moneyUnit, parseMoney } from './money.ts'

const wan = (value: number) => value * 1_000_000
const sum = (value: number) => ({ min: wan(value), max: wan(value) })

describe('parseMoney under a 万元 heading', () => {
  it.each([
    ['８０', sum(80)],
    ['8０万', sum(80)],
    ['约60', sum(60)],
    ['80（万元）', sum(80)],
    ['1,200', sum(1200)],
    ['3000000元', sum(300)],
    ['3000000', sum(300)],
    ['五十万元', sum(50)],
    ['一百五十万', sum(150)],
    ['0.5亿', sum(5000)],
    ['1千万', sum(1000)],
    ['3百万元', sum(300)],
    ['12.5', sum(12.5)],
    ['8万元/年', sum(8)],
  ])('reads %s as one sum', (text, range) => {
    expect(parseMoney(text).range).toEqual(range)
  })

  it.each([
    ['150-200', 150, 200],
    ['150～200万元', 150, 200],
    ['100万至150万', 100, 150],
    ['1-2亿', 10_000, 20_000],
    ['200-150', 150, 200],
    ['三五十万', 30, 50],
    ['二三十万', 20, 30],
    ['两三百万', 200, 300],
    ['三五万', 3, 5],
    ['十几万', 10, 20],
    ['二十多万', 20, 30],
    ['20多万', 20, 30],
    ['30到50w', 30, 50],
    ['预算30-50w', 30, 50],
  ])('reads %s as a range', (text, min, max) => {
    expect(parseMoney(text).range).toEqual({ min: wan(min), max: wan(max) })
  })

  it.each([
    ['不低于100', { min: wan(100), max: null }],
    ['≥100万', { min: wan(100), max: null }],
    ['100万以上', { min: wan(100), max: null }],
    ['不超过100万', { min: null, max: wan(100) }],
    ['100万以内', { min: null, max: wan(100) }],
    ['低于100', { min: null, max: wan(100) }],
    ['三十万以内', { min: null, max: wan(30) }],
    ['30w内', { min: null, max: wan(30) }],
    ['顶多20万', { min: null, max: wan(20) }],
    ['50万封顶', { min: null, max: wan(50) }],
    ['控制在40万', { min: null, max: wan(40) }],
    ['不到10万', { min: null, max: wan(10) }],
    ['80万打底', { min: wan(80), max: null }],
  ])('reads %s as a bound', (text, range) => {
    expect(parseMoney(text).range).toEqual(range)
  })

  it.each(['', '面议', '0', '-5', '200万美元', '自筹50，补助30', '3年内投入100万', '若干', '99999999999亿'])(
    'knows no sum in %j',
    (text) => {
      expect(parseMoney(text).range).toBeNull()
    },
  )

  it('tells that a sum is to be negotiated, beside a sum or alone', () => {
    expect(parseMoney('面议')).toEqual({ range: null, negotiable: true })
    expect(parseMoney('80万，可协商')).toEqual({ range: sum(80), negotiable: true })
    expect(parseMoney('80').negotiable).toBe(false)
  })

  it('takes a bare number in the unit of the heading', () => {
    expect(moneyUnit('拟投入经费\n（万元）')).toBe('wan')
    expect(moneyUnit('预算(元)')).toBe('yuan')
    expect(moneyUnit('budgetFen')).toBe('fen')
    expect(moneyUnit('投入经费')).toBeNull()
    expect(parseMoney('800000', 'yuan').range).toEqual(sum(80))
    expect(parseMoney('80000000', 'fen').range).toEqual(sum(80))
  })
})
