import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBudget } from './budgets.ts'

const wan = (value: number | null) => (value === null ? null : value * 1_000_000)

describe('the budget in a text', () => {
  it.each([
    ['酸奶放两周就发酸，客户退货，三十万以内，八月前', null, 30],
    ['预算30-50w', 30, 50],
    ['20 万左右', 20, 20],
    ['预算大概五十万', 50, 50],
    ['经费控制在100万以内', null, 100],
    ['愿意出三五十万', 30, 50],
    ['投入不超过80万元', null, 80],
    ['费用：十几万', 10, 20],
    ['预算30-50', 30, 50],
    ['50万到80万', 50, 80],
    ['最多15万', null, 15],
    ['预算１００万', 100, 100],
    ['年产值3000万，预算50万', 50, 50],
    ['500000元以内', null, 50],
    ['出20万块钱', 20, 20],
    ['先投5万做个小试', 5, 5],
  ])('%s', (text, min, max) => {
    expect(findBudget(text)?.range).toEqual({ min: wan(min), max: wan(max) })
  })

  it.each([
    '年产5万吨',
    '去年销售额2亿',
    '一年损失五十万',
    '设备花了200万',
    '30W电机',
    '10万次循环',
    '产能3万平方米',
    '一块20块钱',
    '出3个方案',
    '',
  ])('none in %j', (text) => {
    expect(findBudget(text)).toBeNull()
  })

  it('knows what is left to be agreed, and bare answers to the question', () => {
    expect(findBudget('费用面议')).toMatchObject({ range: null, negotiable: true, start: 0, end: 4 })
    expect(findBudget('钱好商量')).toMatchObject({ negotiable: true })
    expect(findBudget('30左右吧', true)).toMatchObject({ range: { min: wan(30), max: wan(30) }, sure: false })
    expect(findBudget('30左右吧')).toBeNull()
  })

  it('reads any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        (text, assumed) => void findBudget(text, assumed),
      ),
    )
  })
})
