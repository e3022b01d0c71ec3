import fc from 'fast-check'
import { expect, it } from 'vitest'
import { levelOf, scoreOf as scoreBy } from './calibration.ts'
import { shippedFit } from './parameters.ts'

const scoreOf = (evidence: number) => scoreBy(evidence, shippedFit.calibration)

it('never falls as the evidence rises, and stays between 0 and 100', () => {
  const evidence = fc.double({ min: -30, max: 30, noNaN: true })
  fc.assert(
    fc.property(evidence, evidence, (a, b) => {
      const [low, high] = [scoreOf(Math.min(a, b)), scoreOf(Math.max(a, b))]
      expect(low).toBeLessThanOrEqual(high)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(100)
    }),
  )
})

it('gives the floors of the levels at their probabilities', () => {
  const odds = (probability: number) => Math.log(probability / (1 - probability))
  expect(levelOf(scoreOf(odds(0.51)))).toBe('strong')
  expect(levelOf(scoreOf(odds(0.49)))).toBe('fair')
  expect(levelOf(scoreOf(odds(0.29)))).toBe('weak')
  expect(levelOf(scoreOf(odds(0.14)))).toBe('none')
})
