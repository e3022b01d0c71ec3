import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightText } from './highlight.ts'
import { readQuestion } from './text/question.ts'

/** The text with what is hit in brackets. */
function marked(text: string, q: string): string | undefined {
  return highlightText(text, readQuestion(q).units)
    ?.map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')
}

describe('highlights', () => {
  it('mark every place, words that touch as one', () => {
    expect(marked('锂电池隔膜与锂电池', '锂电池隔膜')).toBe('[锂电池隔膜]与[锂电池]')
    expect(marked('光伏玻璃减反射镀膜', '玻璃 镀膜')).toBe('光伏[玻璃]减反射[镀膜]')
    expect(marked('水产养殖', '锂电池')).toBeUndefined()
    expect(marked('', '锂电池')).toBeUndefined()
  })

  it('stand in the original writing', () => {
    expect(marked('鋰電池ＡＧＶ', '锂电池 agv')).toBe('[鋰電池ＡＧＶ]')
    expect(marked('温度㎜级😀石墨烯', '石墨烯 mm')).toBe('温度[㎜]级😀[石墨烯]')
    expect(marked('ﬁlm 薄膜', 'film')).toBe('[ﬁlm] 薄膜')
  })

  it('mark whole Latin words, and beginnings only of the word being typed', () => {
    expect(marked('pt/c 与 ptfe', 'pt 催化')).toBe('[pt]/c 与 ptfe')
    expect(marked('pt/c 与 ptfe', '催化 pt')).toBe('[pt]/c 与 [pt]fe')
  })

  it('leave lone characters alone beside words', () => {
    expect(marked('膜分离膜组件', '膜 分离')).toBe('膜[分离]膜组件')
    expect(marked('膜分离', '膜')).toBe('[膜]分离')
  })

  it('are cut so that the parts joined are the text, hits and rest in turn', () => {
    const writing = fc.string({
      unit: fc.constantFrom(
        '鋰',
        '锂',
        '电',
        '電',
        '池',
        'A',
        'ａ',
        'ﬁ',
        '㎜',
        '😀',
        'e\u0301',
        ' ',
        '，',
        '1',
      ),
      maxLength: 30,
    })
    fc.assert(
      fc.property(writing, writing, (text, q) => {
        const parts = highlightText(text, readQuestion(q).units)
        if (!parts) return
        expect(parts.map((part) => part.text).join('')).toBe(text)
        expect(parts.every((part) => part.text !== '')).toBe(true)
        for (const [at, part] of parts.slice(1).entries()) expect(part.hit).not.toBe(parts[at]?.hit)
      }),
    )
  })
})
