import { describe, expect, it } from 'vitest'
import { expertScore } from './expert-score.ts'

describe('the score of an expert', () => {
  it('is that of the best result where there is nothing else', () => {
    expect(expertScore([72.5], null)).toBe(72.5)
    expect(expertScore([], null)).toBe(0)
  })

  it('rises with every further result and with fitting words, whatever their order, and stays within 100', () => {
    const one = expertScore([60], null)
    const two = expertScore([60, 50], null)
    expect(two).toBeGreaterThan(one)
    expect(expertScore([50, 60], null)).toBe(two)
    expect(expertScore([60, 50], 40)).toBeGreaterThan(two)
    expect(expertScore([100, 100, 100, 100], 100)).toBe(100)
  })

  it('trusts words less than results', () => {
    expect(expertScore([], 80)).toBeCloseTo(48)
    expect(expertScore([], 80)).toBeLessThan(expertScore([80], null))
  })
})
