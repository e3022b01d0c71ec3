import { describe, expect, it } from 'vitest'
import { foldGroup, readThesaurus, splitThesaurusLine } from '../matching/thesaurus.ts'
import { shippedGroupId, shippedGroups } from './shipped-groups.ts'

const shipped = [...(await shippedGroups()).values()]

describe('shipped groups', () => {
  it('are those that matching reads, each by a field, their words as they are written', () => {
    expect(shipped).toHaveLength(readThesaurus().length)
    const words = shipped.flatMap((group) => group.words)
    expect(words).toContain('CFRP')
    expect(new Set(shipped.map(({ techField }) => techField))).toContain('general')
  })

  it('have ids of their own that follow from their words, whatever the order among equals', () => {
    expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length)
    expect(shippedGroupId('synonym', ['AGV', '小车'])).toBe(shippedGroupId('synonym', ['小车', 'agv']))
    expect(shippedGroupId('broader', ['车', '小车', '卡车'])).toBe(
      shippedGroupId('broader', ['车', '卡车', '小车']),
    )
    expect(shippedGroupId('broader', ['车', '小车'])).not.toBe(shippedGroupId('broader', ['小车', '车']))
    expect(shippedGroupId('synonym', ['AGV', '小车'])).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })
})

describe('a line of the files', () => {
  it('is read as it is written, and folded for comparison', () => {
    const synonyms = splitThesaurusLine('AGV = 自動導引車 ＝ 无人搬运车')
    expect(synonyms.words).toEqual(['AGV', '自動導引車', '无人搬运车'])
    expect(foldGroup(synonyms).words).toEqual(['agv', '自动导引车', '无人搬运车'])
    expect(foldGroup(splitThesaurusLine('PLC > 西门子 PLC，台达、信捷'))).toEqual({
      kind: 'narrower',
      broader: 'plc',
      words: ['西门子 plc', '台达', '信捷'],
    })
  })
})
