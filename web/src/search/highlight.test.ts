import { describe, expect, it } from 'vitest'
import { excerptParts, titleParts } from './highlight.ts'

const long = '聚氨酯丙烯酸酯类固化液靠提高交联密度来提硬度，涂层脆，内折外折都出微裂，'
const shown = (parts: { text: string; hit: boolean }[]) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('titleParts', () => {
  it('is the plain title where nothing in it was found', () => {
    expect(titleParts([], '折叠屏保护膜')).toEqual([{ start: 0, text: '折叠屏保护膜', hit: false }])
  })
})

describe('excerptParts', () => {
  it('begins a little before the first hit', () => {
    const highlights = [
      {
        field: 'problem',
        parts: [
          { text: long, hit: false },
          { text: '耐磨', hit: true },
          { text: '不达标', hit: false },
        ],
      },
    ]
    expect(shown(excerptParts(highlights, []))).toBe(`…${long.slice(-24)}[耐磨]不达标`)
  })

  it('takes the first text that says anything where only the title was found', () => {
    const highlights = [{ field: 'title', parts: [{ text: '保护膜', hit: true }] }]
    expect(shown(excerptParts(highlights, [null, ' ', '折叠屏']))).toBe('折叠屏')
    expect(excerptParts(highlights, [null, ''])).toEqual([])
  })
})
