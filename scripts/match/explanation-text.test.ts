import { expect, it } from 'vitest'
import { explanationText } from './explanation-text.ts'

it('says in Chinese what is shared, what fits, what does not, and what is missing', () => {
  const term = (word: string, contribution: number) => ({ term: word, contribution, need: [], result: [] })
  const text = explanationText({
    terms: [term('轴承', 4.25), term('微点蚀', 12)],
    facts: [
      {
        fact: 'tech_field',
        verdict: 'fits',
        needValue: '先进制造与自动化',
        resultValue: '先进制造与自动化',
        contribution: 2,
      },
      {
        fact: 'cooperation',
        verdict: 'conflicts',
        needValue: '委托开发',
        resultValue: '技术转让',
        contribution: -1,
      },
      {
        fact: 'validity',
        verdict: 'conflicts',
        needValue: '2024-06-30',
        resultValue: '2025-01-01',
        contribution: -2,
      },
    ],
    nearMisses: [{ fact: 'trl', asked: '≥6', offered: '4' }],
  })
  expect(text.split('\n')).toEqual([
    '共有术语：微点蚀（12.0）、轴承（4.3）',
    '相符：技术领域（先进制造与自动化）',
    '不符：合作方式（需 委托开发，供 技术转让）、有效期（2024-06-30 已过）',
    '差距：成熟度要求 ≥6，现为 4',
  ])
})

it('is empty where there is nothing to say', () => {
  expect(explanationText({ terms: [], facts: [], nearMisses: [] })).toBe('')
})
