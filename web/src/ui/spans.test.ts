import { describe, expect, it } from 'vitest'
import { cutBySpans } from './spans.ts'

const shown = (text: string, spans: { start: number; end: number }[]) =>
  cutBySpans(text, spans)
    .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
    .join('')

describe('cutBySpans', () => {
  it.each([
    ['nothing marked', [], '光伏玻璃镀膜'],
    ['one in the middle', [{ start: 2, end: 4 }], '光伏[玻璃]镀膜'],
    [
      'at both ends',
      [
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ],
      '[光伏]玻璃[镀膜]',
    ],
    [
      'unsorted',
      [
        { start: 4, end: 6 },
        { start: 0, end: 2 },
      ],
      '[光伏]玻璃[镀膜]',
    ],
    [
      'overlapping',
      [
        { start: 0, end: 3 },
        { start: 2, end: 4 },
      ],
      '[光伏玻璃]镀膜',
    ],
    [
      'one within another',
      [
        { start: 0, end: 6 },
        { start: 2, end: 4 },
      ],
      '[光伏玻璃镀膜]',
    ],
    [
      'touching',
      [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ],
      '[光伏玻璃]镀膜',
    ],
    [
      'beyond the text',
      [
        { start: 4, end: 99 },
        { start: 50, end: 60 },
      ],
      '光伏玻璃[镀膜]',
    ],
    [
      'empty or reversed',
      [
        { start: 3, end: 3 },
        { start: 4, end: 2 },
      ],
      '光伏玻璃镀膜',
    ],
  ])('%s', (_, spans, expected) => {
    expect(shown('光伏玻璃镀膜', spans)).toBe(expected)
  })

  it('loses no character', () => {
    const text = '增透≥2.4%，衰减≤0.5%'
    const cuts = cutBySpans(text, [
      { start: 2, end: 7 },
      { start: 5, end: 9 },
    ])
    expect(cuts.map((cut) => cut.text).join('')).toBe(text)
    for (const { start, text: part } of cuts) expect(text.startsWith(part, start)).toBe(true)
  })
})
