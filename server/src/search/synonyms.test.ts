import { describe, expect, it } from 'vitest'
import { Synonyms, synonymGroupsOf, synonymTable } from './synonyms.ts'

describe('synonyms', () => {
  const synonyms = new Synonyms([
    ['CFRP', '碳纤维增强复合材料'],
    ['LoRa 通信', '远距离无线电通信'],
    ['微弧氧化', '等离子体电解氧化'],
  ])

  it('are found in a text however it is written, the longest word first', () => {
    expect(synonyms.wordsIn('碳纖維增強複合材料、ＣＦＲＰ')).toEqual([
      { word: '碳纤维增强复合材料', others: ['cfrp'] },
      { word: 'cfrp', others: ['碳纤维增强复合材料'] },
    ])
    expect(synonyms.wordsIn('lora通信模块').map(({ others }) => others)).toEqual([['远距离无线电通信']])
    expect(synonyms.othersOf('ｃｆｒｐ')).toEqual(['碳纤维增强复合材料'])
  })

  it('are whole words only', () => {
    expect(new Synonyms([['PA', '尼龙']]).wordsIn('PAC 净水剂')).toEqual([])
    expect(synonyms.wordsIn('微弧焊与阳极氧化')).toEqual([])
    expect(synonyms.wordsIn('！？')).toEqual([])
  })

  it('stand both ways, for all groups of a word, without what says nothing', () => {
    expect([
      ...synonymTable([
        ['乙', '甲'],
        ['甲', '丙'],
        ['++', '丁'],
        ['戊', '戊'],
      ]),
    ]).toEqual([
      ['丙', ['甲']],
      ['乙', ['甲']],
      ['甲', ['丙', '乙']],
    ])
  })

  it('leave narrower words out', () => {
    expect(
      synonymGroupsOf([
        { kind: 'synonyms', words: ['甲', '乙'] },
        { kind: 'narrower', broader: '丙', words: ['丁'] },
      ]),
    ).toEqual([['甲', '乙']])
  })
})
