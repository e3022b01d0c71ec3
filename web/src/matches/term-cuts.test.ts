import { describe, expect, it } from 'vitest'
import { cutByTerms } from './term-cuts.ts'

const text = '摆线轮修形量照抄样机'
const cut = (spans: [number, number, string][]) =>
  cutByTerms(
    text,
    spans.map(([start, end, term]) => ({ start, end, term })),
  ).map(({ text: part, terms }) => [part, ...terms])

describe('cutByTerms', () => {
  it('leaves text without terms whole', () => {
    expect(cut([])).toEqual([[text]])
  })

  it('cuts where terms begin and end', () => {
    expect(
      cut([
        [0, 3, '摆线轮'],
        [3, 5, '修形'],
      ]),
    ).toEqual([['摆线轮', '摆线轮'], ['修形', '修形'], ['量照抄样机']])
  })

  it('keeps terms apart that overlap', () => {
    expect(
      cut([
        [0, 5, '摆线轮修形'],
        [3, 6, '修形量'],
      ]),
    ).toEqual([['摆线轮', '摆线轮修形'], ['修形', '摆线轮修形', '修形量'], ['量', '修形量'], ['照抄样机']])
  })

  it('cuts off what lies outside, and puts the text together again', () => {
    const cuts = cut([
      [-3, 2, '甲'],
      [8, 99, '乙'],
      [99, 120, '丙'],
      [4, 4, '丁'],
    ])
    expect(cuts.map(([part]) => part).join('')).toBe(text)
    expect(cuts).toEqual([['摆线', '甲'], ['轮修形量照抄'], ['样机', '乙']])
  })

  it('says nothing of empty text', () => {
    expect(cutByTerms('', [{ start: 0, end: 2, term: '甲' }])).toEqual([])
  })
})
