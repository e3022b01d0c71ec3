import fc from 'fast-check'
import { expect, it } from 'vitest'
import { needDocument, resultDocument } from '../documents.ts'
import { compareQuantities } from './compare-quantities.ts'
import { readQuantities } from './read-quantities.ts'

const need = (targets: string, problem = '') => needDocument({ id: 'n', title: '需求', targets, problem })
const result = (summary: string) => resultDocument({ id: 'r', title: '成果', summary })
const compare = (asked: string, stated: string) => compareQuantities(need(asked), result(stated))
const verdict = (asked: string, stated: string) => compare(asked, stated)?.verdict

it('compares a property that both sides state, whatever the unit', () => {
  expect(verdict('透过率≥94%', '镀膜后透光率达到94.6%')).toBe('fits')
  expect(compare('透过率≥94%', '透过率为 92%')).toEqual({
    verdict: 'near',
    needValue: '透过率≥94%',
    resultValue: '透过率为 92%',
  })
  expect(verdict('透过率不低于94％', '透过率约50%，透过率为50%')).toBe('conflicts')
  expect(verdict('涂层厚度不超过0.5 mm', '涂层厚度为500 μm')).toBe('fits')
  expect(verdict('介电常数≤2.0', '介电常数1.8～2.6可调')).toBe('fits')
  expect(verdict('循环寿命5万次以上', '循环寿命超过10⁵次')).toBe('fits')
  expect(verdict('孔道直径20-50nm', '孔道直径30nm')).toBe('fits')
  expect(verdict('机床定位精度优于5μm', '机床定位精度±3微米')).toBe('fits')
})

it('leaves alone what may be something else', () => {
  expect(compare('涂层厚度≤0.5mm', '管壁厚度2mm')).toBeNull()
  expect(compare('透过率≥94%', '回收率为50%')).toBeNull()
  expect(compare('抗拉强度≥500MPa', '抗拉强度提高50%')).toBeNull()
  expect(compare('透过率≥94%', '')).toBeNull()
  expect(compareQuantities(need('', '目前透过率仅为90%'), result('透过率95%'))).toBeNull()
  expect(readQuantities('导热系数 5W/m·K2')).toEqual([])
})

it('fits no worse the more is reached, whatever the unit', () => {
  const value = fc.integer({ min: 1, max: 5000 })
  const rank = { conflicts: 0, near: 1, fits: 2 }
  fc.assert(
    fc.property(value, value, value, (asked, one, other) => {
      const of = (reached: number, unit = 'MPa') =>
        verdict(`抗拉强度≥${asked}MPa`, `抗拉强度${reached}${unit}`) ?? 'conflicts'
      expect(rank[of(Math.min(one, other))]).toBeLessThanOrEqual(rank[of(Math.max(one, other))])
      expect(of(one * 1000, 'kPa')).toBe(of(one))
    }),
  )
})

it('reads any text, long ones in linear time', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => Array.isArray(readQuantities(text))))
  for (const part of ['透过率', '1', '透过率应应应应', '1.', '厚度 ', '10^', '厚度1-']) {
    const started = performance.now()
    readQuantities(part.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(3_000)
  }
})
