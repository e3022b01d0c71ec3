import { describe, expect, it } from 'vitest'
import { needDocument, resultDocument } from './documents.ts'
import { factEvidence, findFacts, nearMissesOf } from './facts.ts'
import { shippedFit } from './parameters.ts'

const need = needDocument({ id: 'n', title: '需求' })
const result = resultDocument({ id: 'r', title: '成果' })
const today = '2026-05-01'

describe('facts', () => {
  it('are found only where both sides say something', () => {
    const full = {
      techField: 'new_materials',
      cooperationModes: ['license'],
    } as const
    expect(
      findFacts({ ...need, ...full, minTrl: 6, budgetFen: { min: null, max: 1 } }, result, today),
    ).toEqual([])
    expect(findFacts(need, { ...result, ...full, trl: 6, priceFen: { min: 1, max: 1 } }, today)).toEqual([])
    expect(findFacts({ ...need, techField: 'other' }, { ...result, techField: 'aerospace' }, today)).toEqual(
      [],
    )
  })

  it('say what is missing to a readiness that is nearly reached', () => {
    const facts = findFacts({ ...need, minTrl: 6 }, { ...result, trl: 4 }, today)
    expect(facts).toMatchObject([{ fact: 'trl', verdict: 'near', needValue: '≥6', resultValue: '4' }])
    expect(nearMissesOf(facts)).toEqual([{ fact: 'trl', asked: '≥6', offered: '4' }])
    expect(findFacts({ ...need, minTrl: 6 }, { ...result, trl: 2 }, today)[0]?.verdict).toBe('conflicts')
    expect(findFacts({ ...need, minTrl: 6 }, { ...result, trl: 7 }, today)[0]?.verdict).toBe('fits')
  })

  it('compare the budget with the lowest price', () => {
    const budget = (max: number) => ({ ...need, budgetFen: { min: null, max } })
    const priced = { ...result, priceFen: { min: 100_000_000, max: 200_000_000 } }
    expect(findFacts(budget(120_000_000), priced, today)[0]?.verdict).toBe('fits')
    expect(findFacts(budget(80_000_000), priced, today)[0]).toMatchObject({
      verdict: 'near',
      needValue: '≤80 万元',
      resultValue: '100–200 万元',
    })
    expect(findFacts(budget(10_000_000), priced, today)[0]?.verdict).toBe('conflicts')
  })

  it('speak in the words of the closed lists, and weigh less than the texts', () => {
    const facts = findFacts(
      {
        ...need,
        techField: 'aerospace',
        cooperationModes: ['license', 'joint_lab'],
        validUntil: '2026-04-30',
      },
      { ...result, techField: 'agriculture', cooperationModes: ['transfer'] },
      today,
    )
    expect(
      facts.map(({ fact, verdict, needValue, resultValue }) => [fact, verdict, needValue, resultValue]),
    ).toEqual([
      ['tech_field', 'conflicts', '航空航天', '现代农业'],
      ['cooperation', 'near', '技术许可、共建研发机构', '技术转让'],
      ['validity', 'conflicts', '2026-04-30', '2026-05-01'],
    ])
    expect(factEvidence(facts, shippedFit.facts)).toBeGreaterThan(-1)
  })
})
