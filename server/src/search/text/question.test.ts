import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuestion } from './question.ts'

const units = (q: string) => readQuestion(q).units.map(({ text, kind }) => `${text}:${kind}`)

describe('a question', () => {
  it('is read as words, whatever the writing', () => {
    expect(units('鋰電池 ＡＧＶ小车')).toEqual(['锂电池:chinese', 'agv:word', '小车:chinese'])
    expect(units('Al2O3')).toEqual(['al2o3:prefix'])
    expect(units('al2o3 ')).toEqual(['al2o3:word'])
  })

  it('takes a lone character with its neighbours, alone beside such as only join', () => {
    expect(units('陶瓷刀')).toEqual(['陶瓷:chinese', '瓷刀:chinese'])
    expect(units('陶瓷与铝的焊接')).toEqual(['陶瓷:chinese', '铝:character', '焊接:chinese'])
    expect(units('的')).toEqual(['的:character'])
    expect(readQuestion('AGV 与陶瓷的焊接').words).toEqual(['agv', '陶瓷', '焊接'])
    expect(units('膜')).toEqual(['膜:character'])
  })

  it('takes a compound in parts where these make it up', () => {
    expect(units('锂电池隔膜')).toEqual(['锂电池:chinese', '隔膜:chinese'])
    expect(units('相对湿度')).toEqual(['相对:chinese', '湿度:chinese'])
    expect(units('氧化铝')).toEqual(['氧化铝:chinese'])
  })

  it('is empty without a letter or a digit', () => {
    for (const q of ['', ' \t', '！？"-', '😀', '。'])
      expect(readQuestion(q)).toEqual({ units: [], words: [], pairs: [] })
  })

  it('stays small whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (q) => {
        const { units: found } = readQuestion(q)
        expect(found.length).toBeLessThanOrEqual(40)
        expect(found.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })
})
