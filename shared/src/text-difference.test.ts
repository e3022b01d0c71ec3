import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textDifference } from './text-difference.ts'

const parts = (text: string, spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

it('marks what is gone and what is new', () => {
  const before = '酸奶放两周就发酸，客户退货'
  const after = '酸奶冷藏两周就发酸（后酸化），客户退货'
  const { gone, fresh } = textDifference(before, after)
  expect(parts(before, gone)).toEqual(['放'])
  expect(parts(after, fresh)).toEqual(['冷藏', '（后酸化）'])
  expect(textDifference('客户退货', '客户退货。').fresh).toEqual([])
  expect(textDifference(before, before)).toEqual({ gone: [], fresh: [] })
})

it('leaves the same text on both sides, whatever its stops', () => {
  const text = fc.string({ maxLength: 60 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { gone, fresh } = textDifference(before, after)
      const without = (whole: string, spans: typeof gone) =>
        [...spans]
          .reverse()
          .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), whole)
          .replace(/[\s，。；、：！？,.;:!?]/gu, '')
      expect(without(before, gone)).toBe(without(after, fresh))
    }),
  )
})
