import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { parseThesaurusLine, readThesaurus, readThesaurusFiles, splitThesaurusLine } from './thesaurus.ts'

describe('a line of the thesaurus', () => {
  it('holds synonyms, or a broader word with narrower ones', () => {
    expect(splitThesaurusLine('AGV = 自动导引车 ＝ 无人搬运车')).toEqual({
      kind: 'synonyms',
      words: ['AGV', '自动导引车', '无人搬运车'],
    })
    expect(splitThesaurusLine('焊接 > 激光焊，弧焊、钎焊, TIG 焊')).toEqual({
      kind: 'narrower',
      broader: '焊接',
      words: ['激光焊', '弧焊', '钎焊', 'TIG 焊'],
    })
  })

  it('is compared in folded form', () => {
    expect(parseThesaurusLine('ＡＧＶ = 自動導引車')).toEqual({
      kind: 'synonyms',
      words: ['agv', '自动导引车'],
    })
    expect(parseThesaurusLine('PLC > 西门子 PLC')).toEqual({
      kind: 'narrower',
      broader: 'plc',
      words: ['西门子 plc'],
    })
  })

  it.each(['', '孤词', '甲 =', '= 乙', '甲 >', '> 乙', '甲 > 乙 > 丙', '甲 > 乙,,丙', '甲 = = 丙'])(
    'is refused otherwise: %s',
    (line) => {
      expect(() => splitThesaurusLine(line)).toThrow(SyntaxError)
    },
  )
})

describe('the shipped thesaurus', () => {
  it('has readable files of more than 600 groups', () => {
    const files = readThesaurusFiles()
    expect(files.map(({ name }) => name)).toContain('general')
    expect(files.reduce((sum, { groups }) => sum + groups.length, 0)).toBeGreaterThan(600)
  })

  it('comes folded for matching', () => {
    const words = readThesaurus().flatMap(({ words }) => words)
    expect(words.filter((word) => fold(word) !== word)).toEqual([])
  })
})
