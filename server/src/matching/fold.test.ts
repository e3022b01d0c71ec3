import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithOffsets } from './fold.ts'

const piece = fc.oneof(
  fc.constantFrom(
    '碳纖維',
    '微米',
    'μm',
    'ＡＢＣ１２３',
    '㎡',
    '℃',
    '🏭',
    '👩‍🔬',
    'é',
    '👍🏽',
    '①',
    'ﬁ',
    '\r\n',
    '，',
    ' ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

describe('folding', () => {
  it.each([
    ['碳纖維複合材料', '碳纤维复合材料'],
    ['迴轉支承線上監測', '回转支承线上监测'],
    ['软件著作权 显著', '软件著作权 显著'],
    ['ＣＦＲＰ', 'cfrp'],
    ['50 μm', '50 um'],
    ['㎡', 'm2'],
  ])('%s becomes %s', (original, folded) => {
    expect(fold(original)).toBe(folded)
  })

  it('agrees with and without offsets, and folding again changes nothing', () => {
    fc.assert(
      fc.property(text, (original) => {
        const folded = fold(original)
        expect(foldWithOffsets(original).text).toBe(folded)
        expect(fold(folded)).toBe(folded)
      }),
    )
  })

  it('gives each unit the whole graphemes that it came from, in order and without gaps', () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
    fc.assert(
      fc.property(text, (original) => {
        const { text: folded, starts, ends } = foldWithOffsets(original)
        const borders = new Set([...segmenter.segment(original)].map(({ index }) => index))
        borders.add(original.length)
        for (let at = 0; at < folded.length; at++) {
          const [start = -1, end = -1] = [starts[at], ends[at]]
          expect(borders.has(start) && borders.has(end) && start < end).toBe(true)
          expect(fold(original.slice(start, end))).toContain(folded[at])
          if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
        }
      }),
    )
  })
})
