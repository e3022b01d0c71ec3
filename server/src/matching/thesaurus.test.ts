import { describe, expect, it } from 'vitest'
import { parseThesaurusLine, readThesaurus } from './thesaurus.ts'
import { parseTopicLine, readTopics } from './topics.ts'

describe('the thesaurus', () => {
  it('reads synonyms and narrower words, folded', () => {
    expect(parseThesaurusLine('CFRP = 碳纖維增強複合材料')).toEqual({
      kind: 'synonyms',
      words: ['cfrp', '碳纤维增强复合材料'],
    })
    expect(parseThesaurusLine('渗碳 > 气体渗碳, 真空渗碳')).toEqual({
      kind: 'narrower',
      broader: '渗碳',
      words: ['气体渗碳', '真空渗碳'],
    })
  })

  it.each(['渗碳', '渗碳 =', '> 渗碳', '一 > 二 > 三'])('refuses %s', (line) => {
    expect(() => parseThesaurusLine(line)).toThrow(SyntaxError)
  })

  it('has at least 600 groups, each line of which can be read', () => {
    expect(readThesaurus().length).toBeGreaterThanOrEqual(600)
  })
})

describe('the topics', () => {
  it('have a name and at least ten terms', () => {
    expect(parseTopicLine('氢能：氢气 电堆')).toEqual({ name: '氢能', terms: ['氢气', '电堆'] })
    for (const { name, terms } of readTopics()) {
      expect(name).not.toBe('')
      expect(terms.length, name).toBeGreaterThanOrEqual(10)
    }
  })
})
