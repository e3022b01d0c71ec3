import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifference } from './word-difference.ts'

const textOf = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('')

describe('the words that differ', () => {
  it('marks what only one side has', () => {
    const { one, other } = wordDifference('6061铝合金型材', '7075铝合金型材')
    expect(one[0]).toEqual({ text: '6061', differs: true })
    expect(other[0]).toEqual({ text: '7075', differs: true })
    expect(textOf(one.slice(1))).toBe('铝合金型材')
  })

  it('loses nothing and marks nothing of equal texts', () => {
    const text = fc
      .array(fc.constantFrom('温度', '控制', '，', '±5℃', ' ', '在线'))
      .map((list) => list.join(''))
    fc.assert(
      fc.property(text, text, (left, right) => {
        const { one, other } = wordDifference(left, right)
        expect(textOf(one)).toBe(left)
        expect(textOf(other)).toBe(right)
        const shared = (pieces: typeof one) => textOf(pieces.filter(({ differs }) => !differs))
        expect(shared(one)).toBe(shared(other))
        if (left === right) expect(one.some(({ differs }) => differs)).toBe(false)
      }),
    )
  })
})
